#include "data/table.h"

#include "data/part.h"
#include "data/toy.h"
#include "nn/helpers.h"

namespace glassbox {
namespace {

TableSamples counted(int n) {
  Matrix X(1, n);
  for (Index i = 0; i < n; ++i) X(0, i) = static_cast<Scalar>(i);
  return TableSamples(X, {X, {}});
}

TEST(TableSamples, GathersColumnsInTheOrderAskedFor) {
  const TableSamples table = counted(5);
  Batch batch;
  table.gather(std::vector<int>{3, 0, 3}, batch);
  EXPECT_EQ(batch.X, from_rows({{3, 0, 3}}));
  EXPECT_EQ(batch.targets.values, from_rows({{3, 0, 3}}));
  EXPECT_TRUE(batch.targets.labels.empty());
}

TEST(TableSamples, RefusesCountsThatDiffer) {
  EXPECT_EQ(refusal([] {
              TableSamples(Matrix::Zero(2, 3), {Matrix::Zero(1, 2), {}});
            }),
            "the table has 3 samples: expected as many targets, got 2 values and 0 labels");
  EXPECT_NE(refusal([] { TableSamples(Matrix::Zero(2, 3), {Matrix::Zero(1, 3), {1}}); }), "");
}

TEST(Split, IsSeventyFifteenFifteen) {
  EXPECT_EQ(split_counts(5000), (SplitCounts{3500, 750, 750}));
  EXPECT_EQ(split_counts(11), (SplitCounts{7, 1, 3}));
  EXPECT_EQ(refusal([] { split_counts(10, 0.9, 0.2); }),
            "the shares of a split are 0.9 and 0.2: expected 0 or more of each, and at most 1 "
            "together");
  EXPECT_NE(refusal([] { split_counts(10, -0.1, 0.2); }), "");
}

TEST(PartSamples, AreTheSamplesOfTheWholeFromTheirFirst) {
  const auto whole = std::make_shared<const TableSamples>(counted(10));
  const PartSamples part(whole, 4, 3);
  EXPECT_EQ(part.size(), 3);
  Batch batch;
  part.gather(std::vector<int>{2, 0}, batch);
  EXPECT_EQ(batch.X, from_rows({{6, 4}}));
}

TEST(PartSamples, AreEmptyUntilAllOfThemAreThere) {
  const auto whole = std::make_shared<const TableSamples>(counted(6));
  EXPECT_EQ(PartSamples(whole, 4, 3).size(), 0);
  EXPECT_EQ(PartSamples(whole, 3, 3).size(), 3);
}

TEST(StudySleep, IsDividedByTheLargestNumbers) {
  const TableSamples table = study_sleep();
  expect_close(table.X(), from_rows({{1, 0.25, 0.875}, {1, 0.625, 0.75}}));
  expect_close(table.targets().values, from_rows({{1, 20.0 / 56, 47.0 / 56}}));
  EXPECT_EQ(study_sleep_scores(from_rows({{2}, {3}})), from_rows({{16}}));
  EXPECT_NE(refusal([] { divided_by_row_maximum(from_rows({{0, -1}})); }), "");
}

TEST(ThreeClusters, LieAroundTheirCentresInTurn) {
  Random random(1);
  const TableSamples table = three_clusters(20, 0, random);
  EXPECT_EQ(table.size(), 60);
  EXPECT_EQ(table.outputs(), 3);
  EXPECT_EQ(table.X().leftCols(3), from_samples({{0, 0}, {1, 0}, {0.5, 1}}));
  EXPECT_EQ(table.targets().labels[4], 1);
  EXPECT_EQ(table.targets().values.col(4), from_samples({{0, 1, 0}}));
  EXPECT_EQ(refusal([&] { three_clusters(0, 0.1, random); }),
            "three clusters: expected 1 to 100000 points per cluster, got 0");
}

}  // namespace
}  // namespace glassbox
