// Convolutional networks through a session: they learn digits, and show what they see.
#include "app/rig.h"
#include "experiments/lenet.h"

namespace glassbox {
namespace {

// Epochs of 150 digits are too short for a learning rate that decays from epoch to epoch.
RunSpec steady_lenet() {
  RunSpec spec = lenet();
  spec.rate_decay = 1;
  return spec;
}

std::unique_ptr<Session> lenet_session() {
  auto session = std::make_unique<Session>();
  add_fixture(*session, Split::train, 0, 150);
  add_fixture(*session, Split::test, 150, 50);
  session->start(steady_lenet());
  return session;
}

TEST(Pictures, LeNetLearnsTheFixtureDigitsByHeart) {
  const auto session = lenet_session();
  session->advance(100, kNoLimit);
  const RunStatus status = session->run().status();
  EXPECT_GT(status.train_accuracy, 0.9);  // with a quarter of the numbers dropped
  EXPECT_GT(status.test.accuracy, 0.7);
}

TEST(Pictures, SameSeedSameRun) {
  const auto run = [](std::uint32_t seed) {
    const auto session = lenet_session();
    RunSpec spec = lenet();
    spec.seed = seed;
    session->start(spec);
    session->advance(6, kNoLimit);
    return session->snapshot();
  };
  EXPECT_EQ(run(1), run(1));
  EXPECT_NE(run(1), run(2));
}

TEST(Pictures, ADrawingIsLookedAtBeforeATestDigit) {
  const auto session = lenet_session();
  EXPECT_FALSE(session->look(50));
  EXPECT_FALSE(session->look(-1));
  const std::optional<Sight> digit = session->look(49);
  ASSERT_TRUE(digit);
  EXPECT_FALSE(digit->is_drawing);
  // Every layer whose output is a picture: all but flatten, dropout and affine.
  EXPECT_EQ(digit->maps.size(), lenet().layers.size() - 3);
  EXPECT_EQ(digit->maps[0].layer, "convolution1");
  EXPECT_EQ(digit->maps[0].values.rows(), 784);

  // The same digit as a drawing that is prepared already: it is looked at, whatever is asked for.
  Bytes ink(784);
  const auto image = session->digits(Split::test).image(49);
  std::copy(image.begin(), image.end(), ink.begin());
  ASSERT_TRUE(session->draw(ink, 28, 28));
  const std::optional<Sight> drawing = session->look(3);
  ASSERT_TRUE(drawing);
  EXPECT_TRUE(drawing->is_drawing);
  EXPECT_EQ(drawing->maps.size(), digit->maps.size());

  session->start(xor_spec());
  EXPECT_FALSE(session->look(0));
}

TEST(Pictures, ANetworkOfFlatRowsHasNoFeatureMaps) {
  const auto session = lenet_session();
  session->start(digits_spec());
  const std::optional<Sight> sight = session->look(0);
  ASSERT_TRUE(sight);
  EXPECT_TRUE(sight->maps.empty());
}

}  // namespace
}  // namespace glassbox
