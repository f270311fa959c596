#include "data/nearest.h"

#include <algorithm>
#include <numeric>

#include "app/rig.h"

namespace glassbox {
namespace {

DigitSamples some_digits(int count) {
  Session session;
  add_fixture(session, Split::train, 0, count);
  return session.digits(Split::train);  // shares the bytes
}

TEST(NearestDigits, AreThoseOfTheFullSearch) {
  const DigitSamples digits = some_digits(150);
  const DigitSamples all = some_digits(200);
  for (const int number : {7, 160, 199}) {
    const auto pixels = all.image(number);
    std::vector<double> distance(150);
    for (int i = 0; i < 150; ++i) {
      for (std::size_t k = 0; k < 784; ++k) {
        const double d = double{1} * digits.image(i)[k] - pixels[k];
        distance[static_cast<std::size_t>(i)] += d * d;
      }
    }
    std::vector<int> order(150);
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
      return distance[static_cast<std::size_t>(a)] < distance[static_cast<std::size_t>(b)];
    });
    const auto found = nearest_digits(digits, pixels, 12);
    ASSERT_EQ(found.size(), 12u);
    for (std::size_t i = 0; i < found.size(); ++i) {
      EXPECT_EQ(found[i].index, order[i]);
      EXPECT_EQ(found[i].squares, distance[static_cast<std::size_t>(order[i])]);
    }
  }
}

TEST(NearestDigits, OfEqualsTheEarlierComesFirst) {
  DigitSamples digits;
  const Bytes pixels{0, 9, 9, 9, 0, 9};
  const Bytes labels{0, 1, 2, 3, 4, 5};
  digits.append({6, 1, 1, pixels}, {6, labels});
  const auto found = nearest_digits(digits, Bytes{8}, 3);
  ASSERT_EQ(found.size(), 3u);
  EXPECT_EQ(found[0].index, 1);
  EXPECT_EQ(found[1].index, 2);
  EXPECT_EQ(found[2].index, 3);
  EXPECT_EQ(found[2].squares, 1);
  EXPECT_EQ(nearest_digits(digits, Bytes{8}, 50).size(), 6u);
  EXPECT_EQ(nearest_digits(digits, Bytes{8}, 50).back().index, 4);
}

TEST(NearestDigits, MeasureTheLargestDifference) {
  DigitSamples digits;
  const Bytes black(784, 255);
  const Bytes label{3};
  digits.append({1, 28, 28, black}, {1, label});
  EXPECT_EQ(nearest_digits(digits, Bytes(784, 0), 1)[0].squares, 784 * 255 * 255);
}

TEST(NearestDigits, RefusePicturesOfAnotherSize) {
  const DigitSamples digits = some_digits(2);
  EXPECT_EQ(refusal([&] { nearest_digits(digits, Bytes(783), 1); }),
            "nearest digits: expected a picture of 784 pixels, got 783");
  EXPECT_EQ(refusal([&] { nearest_digits(digits, Bytes(784), 0); }),
            "nearest digits: expected at least 1 to look for, got 0");
  EXPECT_TRUE(nearest_digits(DigitSamples(), Bytes(784), 3).empty());
}

}  // namespace
}  // namespace glassbox
