#include "experiments/presets.h"

#include <cmath>
#include <set>

#include "app/rig.h"
#include "experiments/museum/museum.h"
#include "nn/evaluation.h"

namespace glassbox {
namespace {

// The preset's spec, on what the fixture has: a part of 100 digits where it asks for 5,000.
RunSpec on_fixture(const Preset& preset) {
  RunSpec spec = preset.spec;
  if (spec.data.total > 0) spec.data.total = 100;
  return spec;
}

void add_fixture_digits(Session& session) {
  add_fixture(session, Split::train, 0, 150);
  add_fixture(session, Split::test, 150, 50);
}

TEST(Presets, EveryOneIsValidAndTakesThreeSteps) {
  for (const Preset& preset : presets()) {
    SCOPED_TRACE(preset.id);
    Session session(museum_workshop());
    add_fixture_digits(session);
    session.start(on_fixture(preset));
    session.advance(3, kNoLimit);
    const RunStatus status = session.run().status();
    EXPECT_EQ(status.iteration, 3);
    EXPECT_FALSE(status.diverged);
    EXPECT_TRUE(std::isfinite(status.train_loss));
    EXPECT_GT(preset.iterations, 3);
  }
}

TEST(Presets, IdsAreTheirOwnAndPairsPointAtEachOther) {
  std::set<std::string_view> ids;
  std::set<int> tutorials;
  for (const Preset& preset : presets()) {
    SCOPED_TRACE(preset.id);
    EXPECT_TRUE(ids.insert(preset.id).second);
    EXPECT_FALSE(preset.title.empty());
    tutorials.insert(preset.tutorial);
    if (preset.other.empty()) continue;
    const Preset& other = glassbox::preset(preset.other);
    EXPECT_EQ(other.other, preset.id);
    EXPECT_EQ(other.tutorial, preset.tutorial);
    EXPECT_EQ(preset.variant == Preset::as_written, other.variant == Preset::corrected);
    EXPECT_NE(preset.spec.bugs.empty(), other.spec.bugs.empty());
  }
  EXPECT_EQ(tutorials, (std::set<int>{0, 1, 2, 3, 4}));
}

TEST(Presets, WhatIsCorrectedHasNoMistakes) {
  for (const Preset& preset : presets()) {
    if (preset.variant == Preset::corrected) {
      EXPECT_TRUE(preset.spec.bugs.empty()) << preset.id;
    }
  }
}

Score trained(std::string_view id) {
  Session session(museum_workshop());
  session.start(preset(id).spec);
  session.advance(preset(id).iterations, kNoLimit);
  return evaluate(session.run().network(), session.run().loss(), session.run().train_samples());
}

TEST(Presets, SolveXorWhereverThereIsAHiddenLayer) {
  for (const char* id : {"xor", "xor-converging", "xor-four-hidden"}) {
    const Score score = trained(id);
    EXPECT_EQ(score.correct, 4) << id;
    EXPECT_LT(score.loss, 0.01) << id;
  }
  // Adam in a hundredth of the updates; and the loss that the tutorial rules out.
  EXPECT_EQ(trained("xor-adam").correct, 4);
  EXPECT_EQ(trained("xor-squared-error").correct, 4);
  const Score linear = trained("xor-linear");
  EXPECT_LT(linear.correct, 4);
  EXPECT_NEAR(linear.loss, std::log(2.0), 1e-6);
}

TEST(Presets, OneMatrixWithoutBiasCannotPartThreeClouds) {
  EXPECT_LT(trained("simple-net").accuracy(), 0.8);
  EXPECT_GT(trained("simple-net-bias").accuracy(), 0.99);
}

TEST(Presets, AnUnknownIdGetsTheKnownOnes) {
  const std::string sentence = refusal([] { preset("xor-seven"); });
  EXPECT_EQ(sentence.find("unknown preset \"xor-seven\": expected one of rashid-100, "), 0u);
  for (const Preset& preset : presets()) {
    EXPECT_NE(sentence.find(preset.id), std::string::npos) << preset.id;
  }
}

TEST(Presets, HaveTheTutorialsOwnSettings) {
  const RunSpec& rashid = preset("rashid-100").spec;
  EXPECT_EQ(rashid.layers,
            (std::vector<LayerSpec>{AffineSpec{100, false}, ActivationKind::sigmoid,
                                    AffineSpec{10, false}, ActivationKind::sigmoid}));
  EXPECT_EQ(rashid.learning_rate, 0.3);
  EXPECT_EQ(rashid.data.off, 0.01);
  EXPECT_EQ(rashid.data.on, 0.99);
  EXPECT_EQ(network_spec(rashid).parameters(), 784 * 100 + 100 * 10);

  EXPECT_EQ(network_spec(preset("two-layer-relu").spec).parameters(), 39'760);
  EXPECT_EQ(preset("two-layer-relu").spec.batch_size, 100);
  EXPECT_EQ(preset("xor").spec.learning_rate, 0.01);
  EXPECT_EQ(preset("xor").iterations, 200'000);
  EXPECT_EQ(preset("neural-net").spec.data.total, 5'000);
  EXPECT_EQ(preset("neural-net").spec.l2, 0.01);
}

std::vector<std::int64_t> all_of(const Schedule& schedule, std::int64_t last) {
  std::vector<std::int64_t> iterations;
  for (auto i = schedule.next(0); i <= last; i = schedule.next(i)) iterations.push_back(i);
  return iterations;
}

TEST(Schedule, CountsAsTheTutorialsLoopsDo) {
  // i % 600 = 0 behind the update, of 10,000: the 17 accuracies of i = 0, 600, ..., 9600.
  const auto seventeen = all_of(preset("two-layer-relu").log, 10'000);
  EXPECT_EQ(seventeen.size(), 17u);
  EXPECT_EQ(seventeen.front(), 1);
  EXPECT_EQ(seventeen.back(), 9'601);

  EXPECT_EQ(all_of(preset("xor").log, 200'000).size(), 2'000u);  // the loss trace
  EXPECT_EQ(all_of(preset("study-sleep").log, 3'000),
            (std::vector<std::int64_t>{1, 2, 3, 4, 5, 1'000, 2'000, 3'000}));
  EXPECT_EQ(all_of(preset("rashid-100").log, 180'000),
            (std::vector<std::int64_t>{60'000, 120'000, 180'000}));
  EXPECT_EQ(all_of({10, 3, 0}, 30), (std::vector<std::int64_t>{3, 13, 23}));
}

}  // namespace
}  // namespace glassbox
