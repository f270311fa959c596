// Snapshots whose checksum is right and whose numbers are not: what the fuzzer of checkpoints
// found.

#include "app/checkpoint.h"
#include "app/plane_rig.h"
#include "fuzz/sealed.h"

namespace glassbox {
namespace {

Bytes payload_of(const Bytes& snapshot) {
  return {snapshot.begin() + static_cast<std::ptrdiff_t>(kSealBytes), snapshot.end()};
}

RunSpec small_spec() {
  RunSpec spec = xor_spec();
  spec.layers = {AffineSpec{2}, ActivationKind::tanh, AffineSpec{1}};
  spec.optimizer = OptimizerKind::adam;
  return spec;
}

// Refused with a sentence, or a run that goes on and whose status can be read.
void expect_harmless(Session& session, const Bytes& payload) {
  try {
    session.restore(sealed(payload));
  } catch (const std::invalid_argument&) {
    return;
  }
  session.advance(2, kNoLimit);
  const RunStatus status = session.run().status();
  EXPECT_GE(status.iteration, 0);
  if (status.stopped) name_of(*status.stopped);
}

constexpr std::uint64_t kNumbers[] = {0x7fffffffffffffff, 0x8000000000000000, 0xfffffffffffffffd,
                                      0x7fffffff7fffffff, 3};

// Whether what was found is found depends on the place: every one is tried, but of the random words
// and of the windows only some.
TEST(HostileSnapshot, NumbersOfAnySizeInAnyPlaceAreRefusedOrHarmless) {
  Session session;
  session.start(small_spec());
  session.advance(7, kNoLimit);
  const Bytes payload = payload_of(session.snapshot());
  const std::size_t tail = payload.size() - 400;
  for (std::size_t place = 0; place + 8 <= payload.size();
       place += place < 700 || place > tail ? 1 : 61) {
    for (const std::uint64_t number : kNumbers) {
      Bytes changed = payload;
      std::memcpy(changed.data() + place, &number, sizeof number);
      EXPECT_NO_THROW(expect_harmless(session, changed)) << "place " << place;
    }
  }
}

// What was found in the plane's spec: an enumerator that there is not was no refusal.
TEST(HostileSnapshot, APlaneWithAnUnknownShapeOrFeatureIsRefused) {
  PlaneLab lab;
  RunSpec spec = circle_spec();
  spec.data.plane.count = 8;
  spec.layers = {AffineSpec{1}};
  lab.start(spec);
  const Bytes payload = payload_of(lab.snapshot());
  for (std::size_t place = 0; place < 250; ++place) {
    for (const std::int32_t number : {-1, 77}) {
      Bytes changed = payload;
      std::memcpy(changed.data() + place, &number, sizeof number);
      EXPECT_NO_THROW(expect_harmless(lab, changed)) << "place " << place;
    }
  }
}

TEST(HostileSnapshot, AFewBytesCannotAskForMillionsOfWeights) {
  Session session;
  RunSpec spec = small_spec();
  spec.layers = {AffineSpec{1234}, AffineSpec{1}};
  session.start(spec);
  Bytes payload = payload_of(session.snapshot());
  payload.resize(300);
  try {
    session.restore(sealed(payload));
    FAIL() << "expected a refusal";
  } catch (const std::invalid_argument& refusal) {
    EXPECT_NE(std::string(refusal.what()).find(" bytes for 4937 weights and biases"),
              std::string::npos)
        << refusal.what();
  }
}

// A rate that decays becomes 0 when nothing smaller can be written.
TEST(HostileSnapshot, ARunWhoseLearningRateHasDecayedToNothingCanBeRestored) {
  Session session;
  RunSpec spec = small_spec();
  spec.rate_decay = 1e-300;
  session.start(spec);
  session.advance(5, kNoLimit);
  ASSERT_EQ(session.run().status().learning_rate, 0);
  const Bytes snapshot = session.snapshot();
  session.restore(snapshot);
  EXPECT_EQ(session.snapshot(), snapshot);
}

}  // namespace
}  // namespace glassbox
