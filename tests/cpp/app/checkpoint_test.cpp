#include "app/checkpoint.h"

#include "app/rig.h"

namespace glassbox {
namespace {

std::unique_ptr<Session> session_with_digits() {
  auto session = std::make_unique<Session>();
  add_fixture(*session, Split::train, 0, 150);
  add_fixture(*session, Split::test, 150, 50);
  return session;
}

TEST(Checkpoint, GoesOnBitForBitWithEverySampling) {
  for (const auto& [sampling, name] : Names<Sampling>::all) {
    RunSpec spec = digits_spec();
    spec.sampling = sampling;
    spec.l2 = 0.001;
    auto straight = session_with_digits();
    straight->start(spec);
    straight->advance(47, kNoLimit);  // in the middle of an epoch
    const Bytes saved = straight->snapshot();
    straight->set_learning_rate(0.05);
    straight->advance(60, kNoLimit);

    auto resumed = session_with_digits();
    resumed->start(xor_spec());  // whatever ran before is replaced
    resumed->restore(saved);
    EXPECT_EQ(resumed->snapshot(), saved) << name;
    resumed->set_learning_rate(0.05);
    resumed->advance(60, kNoLimit);
    EXPECT_EQ(resumed->snapshot(), straight->snapshot()) << name;
  }
}

// Running statistics and dice are part of the run: without them it would go on otherwise.
TEST(Checkpoint, GoesOnBitForBitWithEveryKindOfLayer) {
  RunSpec spec = digits_spec();
  spec.layers = {ConvolutionSpec{3, 4, Padding::valid},
                 BatchNormSpec{},
                 ActivationKind::relu,
                 MaxPoolSpec{3},
                 ConvolutionSpec{4, 3},
                 ActivationKind::leaky_relu,
                 DropoutSpec{0.25},
                 FlattenSpec{},
                 AffineSpec{12, false},
                 BatchNormSpec{},
                 ActivationKind::elu,
                 DropoutSpec{0.5},
                 AffineSpec{10}};
  spec.optimizer = OptimizerKind::adam;
  spec.learning_rate = 0.01;
  spec.rate_decay = 0.5;
  auto straight = session_with_digits();
  straight->start(spec);
  straight->advance(13, kNoLimit);
  const Bytes saved = straight->snapshot();
  straight->advance(12, kNoLimit);

  auto resumed = session_with_digits();
  resumed->restore(saved);
  EXPECT_EQ(resumed->run().spec().layers, spec.layers);
  EXPECT_EQ(resumed->snapshot(), saved);
  resumed->advance(12, kNoLimit);
  EXPECT_EQ(resumed->snapshot(), straight->snapshot());
}

TEST(Checkpoint, KeepsXorAndItsPoints) {
  Session session;
  RunSpec spec = xor_spec();
  spec.data.kind = DataKind::xor_clusters;
  session.start(spec);
  session.advance(123, kNoLimit);
  Session other;
  other.restore(session.snapshot());
  EXPECT_EQ(other.points().points(), session.points().points());
  EXPECT_EQ(other.boundary(9), session.boundary(9));
}

TEST(Checkpoint, RefusesABrokenOneWithASentenceAndKeepsTheRun) {
  Session session;
  session.start(xor_spec());
  session.advance(10, kNoLimit);
  const Bytes good = session.snapshot();
  const auto refused = [&](const Bytes& bytes) {
    const std::string sentence = refusal([&] { session.restore(bytes); });
    EXPECT_EQ(session.snapshot(), good);
    return sentence;
  };

  EXPECT_EQ(refused({}), "the snapshot has 0 bytes: expected at least 28");
  Bytes bytes = good;
  bytes[0] = 'x';
  EXPECT_EQ(refused(bytes), "this is not a snapshot: expected it to begin with GLBX");
  bytes = good;
  bytes[4] = 9;
  EXPECT_EQ(refused(bytes), "the snapshot is of version 9: expected 6");
  bytes = good;
  bytes[8] = 2;
  EXPECT_EQ(refused(bytes),
            "the snapshot's numbers have 2 bytes: expected " + std::to_string(sizeof(Scalar)));
  bytes = good;
  bytes.pop_back();
  EXPECT_EQ(refused(bytes), "the snapshot announces " + std::to_string(good.size() - 28) +
                                " bytes behind its header: got " +
                                std::to_string(good.size() - 29));
  // Whichever byte of the payload is flipped, the checksum finds it.
  for (std::size_t i = 28; i < good.size(); i += 101) {
    bytes = good;
    bytes[i] ^= 0x40;
    EXPECT_EQ(refused(bytes),
              "the snapshot is damaged: its bytes do not have the checksum that they were saved "
              "with");
  }
}

TEST(Checkpoint, SaysHowManyDigitsItsEpochNeeds) {
  auto session = session_with_digits();
  session->start(digits_spec());
  session->advance(5, kNoLimit);
  Session fewer;
  add_fixture(fewer, Split::train, 0, 100);
  EXPECT_EQ(refusal([&] { fewer.restore(session->snapshot()); }),
            "the run is in an epoch of 150 samples: expected at least as many here, got 100");
}

TEST(Checkpoint, ARecordReplaysARunWhoseDigitsArrivedWhileItTrained) {
  Session streamed;
  add_fixture(streamed, Split::train, 0, 40);
  streamed.start(digits_spec());
  streamed.advance(7, kNoLimit);  // epochs of 40: three batches each
  add_fixture(streamed, Split::train, 40, 110);
  streamed.advance(30, kNoLimit);
  const std::vector<EpochSize> record = streamed.run().record();
  EXPECT_EQ(record, (std::vector<EpochSize>{{0, 40}, {3, 150}}));

  auto replayed = session_with_digits();
  RunSpec spec = digits_spec();
  spec.replay = record;
  replayed->start(spec);
  replayed->advance(37, kNoLimit);
  for (std::size_t i = 0; i < 4; ++i) {
    EXPECT_EQ(replayed->run().network().parameters()[i]->value,
              streamed.run().network().parameters()[i]->value);
  }
}

}  // namespace
}  // namespace glassbox
