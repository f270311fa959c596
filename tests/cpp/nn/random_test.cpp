#include "nn/random.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <vector>

namespace glassbox {
namespace {

// What NumPy's legacy generator gives for one seed, to 15 digits.
struct Published {
  std::uint32_t seed;
  std::vector<double> rand;           // np.random.rand(6)
  std::vector<double> randn;          // np.random.randn(8)
  std::vector<double> normal_0_0p1;   // np.random.normal(0, 0.1, 3)
  std::vector<std::uint32_t> choice;  // np.random.choice(60000, 6)
  std::vector<int> permutation;       // np.random.permutation(10)
};

const Published kPublished[] = {
    {42,
     {0.374540118847362, 0.950714306409916, 0.731993941811405, 0.598658484197037, 0.156018640442437,
      0.155994520336203},
     {0.496714153011233, -0.138264301171185, 0.647688538100692, 1.52302985640803,
      -0.234153374723336, -0.234136956949181, 1.57921281550739, 0.767434729152909},
     {0.0496714153011233, -0.0138264301171185, 0.0647688538100692},
     {56422, 15795, 860, 38158, 54343, 44732},
     {8, 1, 5, 0, 7, 2, 9, 4, 3, 6}},
    {1234,
     {0.191519450378892, 0.622108771039832, 0.437727739007114, 0.785358583713769, 0.779975808118804,
      0.272592605282642},
     {0.471435163732493, -1.19097569470646, 1.4327069684261, -0.312651896091713, -0.720588733365012,
      0.887162940307739, 0.859588413717416, -0.636523504417349},
     {0.0471435163732493, -0.119097569470646, 0.14327069684261},
     {27439, 58067, 34086, 56373, 23924, 17048},
     {7, 2, 9, 1, 0, 8, 4, 5, 6, 3}},
    {12,
     {0.154162842379672, 0.740049696515405, 0.263315015185135, 0.533739393380298,
      0.0145749624854197, 0.918747008099885},
     {0.472985831489979, -0.681425879439445, 0.242439496690478, -1.70073563403833, 0.7531428339492,
      -1.53472134020804, 0.00512707813227236, -0.120227670156191},
     {0.0472985831489979, -0.0681425879439445, 0.0242439496690478},
     {14155, 38555, 58758, 19709, 40177, 36482},
     {5, 8, 7, 0, 4, 9, 3, 2, 1, 6}},
};

class RandomNumPy : public testing::TestWithParam<Published> {};

TEST_P(RandomNumPy, UniformIsRand) {
  Random random(GetParam().seed);
  for (double expected : GetParam().rand) EXPECT_NEAR(random.uniform(), expected, 1e-14);
}

TEST_P(RandomNumPy, NormalIsRandn) {
  Random random(GetParam().seed);
  for (double expected : GetParam().randn) EXPECT_NEAR(random.normal(), expected, 1e-14);
}

TEST_P(RandomNumPy, ScaledNormalIsNormal) {
  Random random(GetParam().seed);
  for (double expected : GetParam().normal_0_0p1) {
    EXPECT_NEAR(0.1 * random.normal(), expected, 1e-14);
  }
}

TEST_P(RandomNumPy, BelowIsChoice) {
  Random random(GetParam().seed);
  for (std::uint32_t expected : GetParam().choice) EXPECT_EQ(random.below(60000), expected);
}

TEST_P(RandomNumPy, PermutationIsPermutation) {
  EXPECT_EQ(Random(GetParam().seed).permutation(10), GetParam().permutation);
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomNumPy, testing::ValuesIn(kPublished), [](const auto& param) {
  return "seed" + std::to_string(param.param.seed);
});

TEST(Random, UniformHasAll53Bits) {
  EXPECT_EQ(Random(42).uniform(), 0.3745401188473625);  // to the last bit, as NumPy prints it
}

// The 10000th output for the default seed, which the C++ standard demands of std::mt19937: it
// passes 16 times through the twist.
TEST(Random, TenThousandthNumberIsTheStandards) {
  Random random(5489);
  for (int i = 1; i < 10000; ++i) random.bits();
  EXPECT_EQ(random.bits(), 4123659995u);
}

// CPython seeds the same generator with init_by_array, from the 32-bit digits of the seed:
// random.Random(42 + 1 * 2**32) has the key {42, 1}.
TEST(Random, StreamIsTheGeneratorOfTheKeySeedStream) {
  Random random(42, 1);
  for (std::uint32_t expected : {2426348607u, 4156750340u, 1648814347u, 3827935677u}) {
    EXPECT_EQ(random.bits(), expected);
  }
  EXPECT_EQ(Random(1234, 7).uniform(), 0.07983249633306722);
  EXPECT_EQ(Random(4294967295u, 4294967295u).bits(), 93740670u);
}

TEST(Random, StreamsDifferAndRepeat) {
  std::set<std::uint32_t> firsts;
  for (std::uint32_t stream = 0; stream < 100; ++stream) firsts.insert(Random(42, stream).bits());
  firsts.insert(Random(42).bits());
  EXPECT_EQ(firsts.size(), 101u);
  EXPECT_EQ(Random(42, 3).permutation(20), Random(42, 3).permutation(20));
  EXPECT_NE(Random(42, 3).permutation(20), Random(3, 42).permutation(20));
}

TEST(Random, StateIsKeptBetweenTheTwoNormalsOfAPair) {
  Random random(42);
  random.normal();  // the first of a pair: the second is kept
  const Random::State state = random.state();
  EXPECT_TRUE(state.has_spare);
  Random other(7);
  other.set_state(state);
  for (int i = 0; i < 1000; ++i) ASSERT_EQ(other.normal(), random.normal());
  EXPECT_EQ(other.state(), random.state());
}

TEST(Random, SpareNormalDoesNotDisturbUniforms) {
  Random random(42);
  random.normal();
  const double next = Random(random).uniform();
  random.normal();  // the kept one: draws nothing
  EXPECT_FALSE(random.state().has_spare);
  EXPECT_EQ(random.state().spare, 0);  // equal states are equal bytes
  EXPECT_EQ(random.uniform(), next);
}

TEST(Random, BelowReachesEveryNumberEquallyOften) {
  Random random(1);
  int counts[5] = {};
  for (int i = 0; i < 50000; ++i) ++counts[random.below(5)];
  // Standard deviation of a count: sqrt(50000 * 0.2 * 0.8) = 89.
  for (int count : counts) EXPECT_NEAR(count, 10000, 5 * 89);
}

TEST(Random, BelowOneDrawsNothing) {
  Random random(42);
  EXPECT_EQ(random.below(1), 0u);
  EXPECT_EQ(random.state(), Random(42).state());
}

TEST(Random, ShuffleKeepsEveryValue) {
  std::vector<int> values(1000);
  std::iota(values.begin(), values.end(), 0);
  const std::vector<int> before = values;
  Random(3).shuffle(values);
  EXPECT_NE(values, before);
  std::sort(values.begin(), values.end());
  EXPECT_EQ(values, before);
}

TEST(Random, ShuffleReachesEveryOrderEquallyOften) {
  Random random(3);
  std::map<std::vector<int>, int> counts;
  for (int i = 0; i < 6000; ++i) ++counts[random.permutation(3)];
  EXPECT_EQ(counts.size(), 6u);
  // Standard deviation of a count: sqrt(6000 * 1/6 * 5/6) = 29.
  for (const auto& [order, count] : counts) EXPECT_NEAR(count, 1000, 5 * 29);
}

TEST(Random, ShufflesNothingAndOne) {
  EXPECT_EQ(Random(3).permutation(0), std::vector<int>{});
  EXPECT_EQ(Random(3).permutation(1), std::vector<int>{0});
}

TEST(Random, NormalHasMeanZeroAndVarianceOne) {
  Random random(5);
  constexpr int n = 100000;
  double sum = 0;
  double squares = 0;
  for (int i = 0; i < n; ++i) {
    const double x = random.normal();
    sum += x;
    squares += x * x;
  }
  EXPECT_NEAR(sum / n, 0, 5 / std::sqrt(n));
  EXPECT_NEAR(squares / n, 1, 5 * std::sqrt(2.0 / n));
}

}  // namespace
}  // namespace glassbox
