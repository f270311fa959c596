#include "nn/curve.h"

#include <gtest/gtest.h>

#include <iterator>
#include <vector>

namespace glassbox {
namespace {

// Iteration i (from 1) has loss i, i % 3 right answers and a batch of 2.
TrainCurve counting_curve(int iterations) {
  TrainCurve curve;
  for (int i = 1; i <= iterations; ++i) curve.add(i, i % 3, 2);
  return curve;
}

// Window `index` has to hold the iterations end - stride + 1 .. end; all sums are whole numbers.
void expect_exact(const TrainCurve& curve) {
  for (std::size_t k = 0; k < curve.windows().size(); ++k) {
    const TrainCurve::Window& window = curve.windows()[k];
    double loss = 0;
    std::int64_t correct = 0;
    for (std::int64_t i = curve.end(k) - curve.stride() + 1; i <= curve.end(k); ++i) {
      loss += static_cast<double>(i);
      correct += i % 3;
    }
    ASSERT_EQ(window.iterations, curve.stride());
    ASSERT_EQ(window.loss, loss);
    ASSERT_EQ(window.correct, correct);
    ASSERT_EQ(window.count, 2 * curve.stride());
  }
}

TEST(TrainCurve, KeepsTheFirstIterationsOneByOne) {
  const TrainCurve curve = counting_curve(2047);
  EXPECT_EQ(curve.stride(), 1);
  EXPECT_EQ(curve.windows().size(), 2047u);
  EXPECT_EQ(curve.end(0), 1);
  EXPECT_EQ(curve.end(2046), 2047);
  expect_exact(curve);
}

TEST(TrainCurve, MergesNeighboursWhenItGrowsLong) {
  const TrainCurve curve = counting_curve(2048);
  EXPECT_EQ(curve.stride(), 2);
  EXPECT_EQ(curve.windows().size(), 1024u);
  EXPECT_EQ(curve.windows()[0].loss, 1 + 2);
  EXPECT_EQ(curve.windows()[1023].loss, 2047 + 2048);
  EXPECT_EQ(curve.end(0), 2);
  EXPECT_EQ(curve.end(1023), 2048);
  expect_exact(curve);
}

TEST(TrainCurve, StaysBoundedAndExact) {
  TrainCurve curve;
  for (int i = 1; i <= 100'000; ++i) {
    curve.add(i, i % 3, 2);
    ASSERT_LT(curve.windows().size(), 2 * TrainCurve::kMaxWindows);
  }
  EXPECT_EQ(curve.stride(), 64);  // 100,000 / 64 = 1562.5 windows
  EXPECT_EQ(curve.windows().size(), 1562u);
  expect_exact(curve);
  EXPECT_EQ(curve.open().iterations, 32);
  EXPECT_EQ(curve.open().count, 64);
}

TEST(TrainCurve, OpenWindowIsNotShownYet) {
  TrainCurve curve = counting_curve(2049);
  EXPECT_EQ(curve.windows().size(), 1024u);
  EXPECT_EQ(curve.open().loss, 2049);
  curve.add(2050, 0, 2);
  EXPECT_EQ(curve.windows().size(), 1025u);
  EXPECT_EQ(curve.windows().back().loss, 2049 + 2050);
  EXPECT_EQ(curve.open().iterations, 0);
}

TEST(TrainCurve, RestoredGoesOnAsIfNothingHadHappened) {
  TrainCurve whole = counting_curve(5003);  // in the middle of a window
  TrainCurve restored;
  restored.restore(whole.windows(), whole.open(), whole.stride());
  for (int i = 5004; i <= 9000; ++i) {
    whole.add(i, i % 3, 2);
    restored.add(i, i % 3, 2);
  }
  expect_exact(restored);
  EXPECT_EQ(restored.stride(), whole.stride());
  EXPECT_EQ(restored.windows().size(), whole.windows().size());
  EXPECT_EQ(restored.open().loss, whole.open().loss);
}

// The iterations at which a curve gets its points when it is asked after every update.
std::vector<std::int64_t> schedule(TestCurve& curve, std::int64_t first, std::int64_t last) {
  std::vector<std::int64_t> taken;
  for (std::int64_t i = first; i <= last; ++i) {
    if (!curve.is_due(i)) continue;
    curve.add({i, static_cast<double>(i), 0.5});
    taken.push_back(i);
  }
  return taken;
}

TEST(TestCurve, TakesPowersOfFourThenMultiples) {
  TestCurve curve(10);
  EXPECT_EQ(schedule(curve, 0, 45), (std::vector<std::int64_t>{0, 1, 4, 10, 20, 30, 40}));
}

TEST(TestCurve, IsDueOnceForAnIteration) {
  TestCurve curve(10);
  EXPECT_TRUE(curve.is_due(0));
  curve.add({0, 2.3, 0.1});
  EXPECT_FALSE(curve.is_due(0));
  EXPECT_FALSE(curve.is_due(3));
  EXPECT_TRUE(curve.is_due(4));
  curve.add({20, 1, 0.5});
  EXPECT_FALSE(curve.is_due(10));  // older than the newest point
  EXPECT_TRUE(curve.is_due(30));
}

TEST(TestCurve, ThinsItselfOutAndStaysBounded) {
  TestCurve curve(1);
  for (std::int64_t i = 0; i <= 100'000; ++i) {
    if (curve.is_due(i)) curve.add({i, static_cast<double>(i), 0.5});
    ASSERT_LT(curve.points().size(), TestCurve::kMaxPoints);
  }
  // 0 and every multiple of the spacing, and before the first the powers of four.
  EXPECT_EQ(curve.interval(), 256);
  std::vector<std::int64_t> expected = {0, 1, 4, 16, 64};
  for (std::int64_t i = 256; i <= 100'000; i += 256) expected.push_back(i);
  ASSERT_EQ(curve.points().size(), expected.size());
  for (std::size_t k = 0; k < expected.size(); ++k) {
    EXPECT_EQ(curve.points()[k].iteration, expected[k]);
    EXPECT_EQ(curve.points()[k].loss, static_cast<double>(expected[k]));
  }
}

TEST(TestCurve, ThinnedOutKeepsTheEarlyPointsAndMultiplesOfTheNewSpacing) {
  TestCurve curve(10);
  schedule(curve, 0, 10'000);
  EXPECT_EQ(curve.interval(), 20);
  const std::int64_t first[] = {0, 1, 4, 20, 40, 60};
  for (std::size_t k = 0; k < std::size(first); ++k) {
    EXPECT_EQ(curve.points()[k].iteration, first[k]);
  }
  EXPECT_EQ(curve.points().back().iteration, 10'000);
  EXPECT_EQ(curve.points().size(), 3u + 500u);
}

TEST(TestCurve, EarlyPointsBeginWhereTheyAreWorthIt) {
  TestCurve curve(500, 60);
  const std::vector<std::int64_t> expected = {0, 64, 256, 500, 1000};
  EXPECT_EQ(schedule(curve, 0, 1200), expected);
}

TEST(TestCurve, RestoredGoesOnWithTheSameSchedule) {
  TestCurve whole(1);
  schedule(whole, 0, 3000);
  TestCurve restored;
  restored.restore(whole.points(), whole.interval());
  EXPECT_EQ(schedule(restored, 3001, 6000), schedule(whole, 3001, 6000));
  EXPECT_EQ(restored.interval(), whole.interval());
  EXPECT_EQ(restored.points().size(), whole.points().size());
}

}  // namespace
}  // namespace glassbox
