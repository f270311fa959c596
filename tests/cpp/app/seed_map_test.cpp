#include "app/seed_map.h"

#include "app/plane_rig.h"

namespace glassbox {
namespace {

// 2-2-1 on XOR: some start points lead to a solution, some get stuck.
SeedMapRequest xor_map() {
  SeedMapRequest request{xor_spec(), 1, 20, 2000, 0.1};
  request.spec.layers = {AffineSpec{2}, ActivationKind::tanh, AffineSpec{1}};
  request.spec.learning_rate = 1;
  return request;
}

TEST(SeedMap, TellsTheSolvedFromTheStuck) {
  PlaneLab lab;
  lab.begin_seed_map(xor_map());
  const std::vector<SeedResult> results = lab.advance_seed_map(kNoLimit).results();
  ASSERT_EQ(results.size(), 20u);
  int solved = 0;
  for (std::size_t i = 0; i < results.size(); ++i) {
    const SeedResult& result = results[i];
    RunSpec spec = xor_map().spec;  // the same by hand
    spec.seed = static_cast<std::uint32_t>(1 + i);
    PlaneLab alone;
    alone.start(spec);
    alone.advance(result.updates, kNoLimit);
    const Score score =
        evaluate(alone.run().network(), alone.run().loss(), alone.run().train_samples());
    EXPECT_EQ(score.loss, result.loss);
    const bool is_solved = score.correct == 4 && score.loss < 0.1;
    EXPECT_EQ(result.outcome, is_solved ? SeedOutcome::solved : SeedOutcome::stuck);
    EXPECT_TRUE(is_solved || result.updates == 2000);
    solved += is_solved;
  }
  EXPECT_GT(solved, 0);
  EXPECT_LT(solved, 20);
}

TEST(SeedMap, DoesNotTouchThePresentRunAndDoesNotDependOnItsParts) {
  PlaneLab lab;
  lab.start(circle_spec());
  lab.advance(30, kNoLimit);
  const Bytes before = lab.snapshot();
  lab.begin_seed_map(xor_map());
  const SeedMap* map = nullptr;
  int parts = 0;
  do {
    map = &lab.advance_seed_map(0.2);
    ++parts;
  } while (static_cast<int>(map->results().size()) < map->count());
  EXPECT_GT(parts, 1);
  EXPECT_EQ(lab.snapshot(), before);

  PlaneLab at_once;
  at_once.begin_seed_map(xor_map());
  const auto& whole = at_once.advance_seed_map(kNoLimit).results();
  for (std::size_t i = 0; i < whole.size(); ++i) {
    EXPECT_EQ(map->results()[i].outcome, whole[i].outcome);
    EXPECT_EQ(map->results()[i].loss, whole[i].loss);
    EXPECT_EQ(map->results()[i].updates, whole[i].updates);
  }
}

TEST(SeedMap, SaysWhichRunsDiverge) {
  SeedMapRequest request = xor_map();
  request.spec.loss = LossKind::mean_squared_error;
  request.spec.layers = {AffineSpec{4}, ActivationKind::relu, AffineSpec{1}};
  request.spec.learning_rate = 100;
  request.count = 3;
  PlaneLab lab;
  lab.begin_seed_map(request);
  int diverged = 0;
  for (const SeedResult& result : lab.advance_seed_map(kNoLimit).results()) {
    diverged += result.outcome == SeedOutcome::diverged;
  }
  EXPECT_GT(diverged, 0);
}

TEST(SeedMap, RefusesWhatItCannotDo) {
  PlaneLab lab;
  const auto refused = [&](auto change) {
    SeedMapRequest request = xor_map();
    change(request);
    return refusal([&] { lab.begin_seed_map(request); });
  };
  EXPECT_EQ(refusal([&] { lab.advance_seed_map(1); }),
            "there is no map of seeds: expected beginSeedMap() first");
  EXPECT_EQ(refused([](SeedMapRequest& r) { r.count = 1001; }),
            "a map of 1001 seeds was asked for: expected 1 to 1000");
  EXPECT_EQ(refused([](SeedMapRequest& r) { r.first_seed = 4294967290u; }),
            "the map's last seed is beyond 4294967295: expected none above");
  EXPECT_EQ(refused([](SeedMapRequest& r) { r.steps = 0; }),
            "each seed has 0 updates: expected 1 to 1000000");
  EXPECT_EQ(refused([](SeedMapRequest& r) { r.loss = 0; }),
            "a seed is solved below a loss of 0: expected more than 0");
  EXPECT_EQ(refused([](SeedMapRequest& r) { r.spec.learning_rate = 0; }),
            "the learning rate is 0: expected more than 0 and at most 1000");
  lab.begin_seed_map(xor_map());
  lab.end_seed_map();
  EXPECT_NE(refusal([&] { lab.advance_seed_map(1); }), "");
}

}  // namespace
}  // namespace glassbox
