#include "data/resample.h"

#include <gtest/gtest.h>

#include <numeric>
#include <vector>

namespace glassbox {
namespace {

using Bytes = std::vector<std::uint8_t>;

Bytes resampled(const Bytes& pixels, int from_width, int from_height, int width, int height) {
  Bytes out(static_cast<std::size_t>(width * height));
  resample({pixels, from_width, from_height}, {0, 0, from_width, from_height}, width, height,
           out.data(), width);
  return out;
}

TEST(Resample, AnUnchangedSizeGivesUnchangedBytes) {
  Bytes pixels(256);
  std::iota(pixels.begin(), pixels.end(), std::uint8_t{0});
  EXPECT_EQ(resampled(pixels, 16, 16, 16, 16), pixels);
  EXPECT_EQ(resampled(pixels, 8, 32, 8, 32), pixels);
}

TEST(Resample, HalfTheSizeIsTheMeanOfFour) {
  EXPECT_EQ(resampled({10, 20, 0, 0,  //
                       30, 40, 0, 100},
                      4, 2, 2, 1),
            (Bytes{25, 25}));
}

TEST(Resample, APixelCoveredInPartCountsForThatPart) {
  // Three old pixels on two new ones: each new one covers one and a half.
  //   (90 + 30 / 2) / 1.5 = 70    (30 / 2 + 60) / 1.5 = 50
  EXPECT_EQ(resampled({90, 30, 60}, 3, 1, 2, 1), (Bytes{70, 50}));
  EXPECT_EQ(resampled({90, 30, 60}, 1, 3, 1, 2), (Bytes{70, 50}));
}

TEST(Resample, ShrinkingKeepsTheMean) {
  Bytes pixels;
  for (int i = 0; i < 35 * 35; ++i) pixels.push_back(static_cast<std::uint8_t>(i * i % 251));
  const Bytes small = resampled(pixels, 35, 35, 20, 20);
  const double before = std::accumulate(pixels.begin(), pixels.end(), 0.0) / (35 * 35);
  const double after = std::accumulate(small.begin(), small.end(), 0.0) / (20 * 20);
  EXPECT_NEAR(after, before, 0.1) << "only the rounding of each pixel may differ";
}

TEST(Resample, EnlargingDrawsStraightLinesBetweenTheOldPixels) {
  // Old middles at 0.5 and 1.5, new ones at 0.25, 0.75, 1.25, 1.75.
  EXPECT_EQ(resampled({0, 100}, 2, 1, 4, 1), (Bytes{0, 25, 75, 100}));
  EXPECT_EQ(resampled({7}, 1, 1, 3, 2), (Bytes{7, 7, 7, 7, 7, 7}));
}

TEST(Resample, TheAxesAreIndependent) {
  // Twice as wide, half as high.
  EXPECT_EQ(resampled({0, 100,  //
                       0, 100},
                      2, 2, 4, 1),
            (Bytes{0, 25, 75, 100}));
}

TEST(Resample, ReadsTheBoxAndWritesWithTheStride) {
  const Bytes pixels = {1, 2, 3,  //
                        4, 5, 6,  //
                        7, 8, 9};
  Bytes out(8, 0);
  resample({pixels, 3, 3}, {1, 1, 2, 2}, 2, 2, out.data() + 1, 4);
  EXPECT_EQ(out, (Bytes{0, 5, 6, 0,  //
                        0, 8, 9, 0}));
}

TEST(Resample, AWhiteAndABlackPictureStaySo) {
  for (const int side : {1, 7, 20, 28, 280}) {
    const Bytes ink(static_cast<std::size_t>(side * side), 255);
    EXPECT_EQ(resampled(ink, side, side, 20, 20), Bytes(400, 255)) << side;
    EXPECT_EQ(resampled(Bytes(ink.size(), 0), side, side, 20, 20), Bytes(400, 0)) << side;
  }
}

}  // namespace
}  // namespace glassbox
