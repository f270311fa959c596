#include "experiments/printed.h"

#include <cmath>

#include "app/rig.h"
#include "app/study.h"

namespace glassbox {
namespace {

TEST(Agrees, RoundsOrCutsToThePrintedDigits) {
  EXPECT_TRUE(agrees("1.23", {1.234}));
  EXPECT_TRUE(agrees("1.24", {1.236}));   // rounded
  EXPECT_TRUE(agrees("1.23", {1.2399}));  // cut
  EXPECT_FALSE(agrees("1.23", {1.24}));   // as a double, a little less than 1.24
  EXPECT_FALSE(agrees("1.23", {1.2249}));
  EXPECT_FALSE(agrees("1.23", {-1.23}));
  EXPECT_TRUE(agrees("715.0000000000001", {715.0000000000001}));
  EXPECT_FALSE(agrees("715.0000000000001", {715.0}));
  EXPECT_TRUE(agrees("220", {220.00000000000003}));
  EXPECT_TRUE(agrees("165.0", {165}));
}

TEST(Agrees, ReadsExponents) {
  EXPECT_TRUE(agrees("-9.99999950584e-08", {-9.999999505838704e-08}));
  EXPECT_FALSE(agrees("-9.99999950584e-08", {-9.999999505838704e-07}));
  EXPECT_FALSE(agrees("-9.99999950584e-08", {-9.9999995e-08}));
  EXPECT_TRUE(agrees("1e+30", {1e30}));
  EXPECT_TRUE(agrees("1.0e-05", {9.999e-06}));  // rounding carries into the exponent
}

TEST(Agrees, KnowsThatNumPyLeavesZerosAtTheEndAway) {
  EXPECT_TRUE(agrees("[[1.    1.   ]\n [0.25  0.625]]", {1, 1, 0.25, 0.625}));
  EXPECT_FALSE(agrees("[[1.    1.   ]\n [0.25  0.625]]", {1, 1, 0.252, 0.625}));
  EXPECT_FALSE(agrees("[[1.    1.   ]\n [0.25  0.625]]", {1.3, 1, 0.25, 0.625}));
  EXPECT_TRUE(agrees("[ 0. -0.]", {-1e-20, 1e-20}));
  EXPECT_TRUE(agrees("[-0.30 1]", {-0.3, 1}));
}

TEST(Agrees, TakesANumberThatWasCutShortAsFarAsItGoes) {
  EXPECT_TRUE(agrees("[[0.65843347]\n [0.6422917", {0.658433471, 0.642291765}));
  EXPECT_FALSE(agrees("[[0.65843347]\n [0.6422917]]", {0.658433471, 0.642291765}));
  EXPECT_FALSE(agrees("[[0.65843347]\n [0.6422917", {0.658433471, 0.6422931}));
}

TEST(Agrees, ReadsTruthAndShapes) {
  EXPECT_TRUE(agrees("[[False True]\n [ True False]]", {0, 1, 1, 0}));
  EXPECT_FALSE(agrees("True", {0}));
  EXPECT_TRUE(agrees("(3, 2)", {3, 2}));
}

TEST(Agrees, RefusesOtherCountsAndWhatIsNoNumber) {
  EXPECT_FALSE(agrees("", {}));
  EXPECT_FALSE(agrees("[]", {}));
  EXPECT_FALSE(agrees("1 2", {1}));
  EXPECT_FALSE(agrees("1", {1, 2}));
  EXPECT_FALSE(agrees("0", {std::nan("")}));
  EXPECT_FALSE(agrees("0", {INFINITY}));
}

TEST(PrintedRecord, EveryNumberOfStudyAndSleepComesAgain) {
  Study study;
  study.start_preset("study-sleep", 42);
  study.advance(10'000, kNoLimit);
  ASSERT_NE(study.printed(), nullptr);
  EXPECT_EQ(study.printed()->rows().size(), 16u);
  for (const PrintedRow& row : study.printed()->rows()) {
    SCOPED_TRACE(name_of(row.printed->what) + " at " + std::to_string(row.printed->iteration));
    EXPECT_FALSE(row.ours.empty());
    if (kDouble) {
      EXPECT_TRUE(row.match) << row.printed->printed << " " << testing::PrintToString(row.ours);
    }
  }
}

TEST(PrintedRecord, TheMistakesMakeTheDifference) {
  Study study;
  const Preset& corrected = preset("study-sleep-corrected");
  study.start_preset("study-sleep-corrected", 42);
  PrintedRecord record(preset("study-sleep"), 42);
  for (std::int64_t stop = record.next_stop(0); stop != PrintedRecord::kNever;
       stop = record.next_stop(stop)) {
    study.advance(stop - study.run().status().iteration, kNoLimit);
    record.look(study.run().network(), study.run().loss(), study.run().train_samples(), nullptr,
                stop);
  }
  EXPECT_EQ(study.run().status().iteration, corrected.iterations);
  int matched = 0;
  for (const PrintedRow& row : record.rows()) matched += row.match;
  // The data, and the first epoch's prediction, which no gradient has touched yet.
  if (kDouble) {
    EXPECT_EQ(matched, 4);
  }
}

TEST(PrintedRecord, StopsWhereSomethingIsPrinted) {
  const PrintedRecord study(preset("study-sleep"), 42);
  std::vector<std::int64_t> stops;
  for (std::int64_t at = study.next_stop(0); at != PrintedRecord::kNever;
       at = study.next_stop(at)) {
    stops.push_back(at);
  }
  EXPECT_EQ(stops, (std::vector<std::int64_t>{1, 2, 3, 4, 5, 10'000}));
  EXPECT_EQ(PrintedRecord(preset("study-sleep"), 43).next_stop(0), PrintedRecord::kNever);
  EXPECT_EQ(PrintedRecord(preset("xor"), 1).next_stop(0), PrintedRecord::kNever);
  // Accuracies have a range, which holds for every seed.
  EXPECT_EQ(PrintedRecord(preset("two-layer-relu"), 7).next_stop(0), 9'601);
}

TEST(PrintedNumbers, BelongToPresetsAndLieWithinTheirRuns) {
  for (const PrintedNumber& number : printed_numbers()) {
    SCOPED_TRACE(number.preset);
    EXPECT_LE(number.iteration, preset(number.preset).iterations);
    EXPECT_GE(number.iteration, 1);
    if (!number.has_range()) continue;
    EXPECT_LT(number.low, number.mean);
    EXPECT_LT(number.mean, number.high);
    EXPECT_LT(number.high - number.mean, kAccuracyBand);
    // What the tutorial printed itself lies in the band that is asked of us.
    EXPECT_NEAR(std::stod(std::string(number.printed)), number.mean, kAccuracyBand);
  }
}

}  // namespace
}  // namespace glassbox
