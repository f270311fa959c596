#include "nn/epochs.h"

#include <gtest/gtest.h>

namespace glassbox {
namespace {

TEST(Epochs, OfWholeBatches) {
  EXPECT_EQ(batches_per_epoch(60'000, 100), 600);
  EXPECT_EQ(whole_batches_per_epoch(60'000, 100), 600);
  EXPECT_EQ(last_batch(60'000, 100), 100);
  EXPECT_NEAR(epochs_in(10'000, 600), 16.6666666667, 1e-9);
}

TEST(Epochs, EndWithAShortBatch) {
  EXPECT_EQ(batches_per_epoch(5000, 64), 79);
  EXPECT_EQ(last_batch(5000, 64), 8);
  EXPECT_EQ(whole_batches_per_epoch(5000, 64), 78);
  EXPECT_EQ(batches_per_epoch(3, 5), 1);
  EXPECT_EQ(last_batch(3, 5), 3);
  EXPECT_EQ(whole_batches_per_epoch(3, 5), 1);
}

TEST(Epochs, StartSeventeenTimesInTenThousandIterations) {
  const auto starts = epoch_starts(10'000, 600);
  EXPECT_EQ(starts.size(), 17u);
  EXPECT_EQ(starts.front(), 0);
  EXPECT_EQ(starts.back(), 9600);
}

}  // namespace
}  // namespace glassbox
