#include "experiments/exercises.h"

#include <set>

#include "nn/helpers.h"

namespace glassbox {
namespace {

// Float has 7 digits, the tutorial prints up to 17: there it is enough that everything is finite.
TEST(Exercises, ReproduceWhateverIsPrintedInDouble) {
  int printed = 0;
  int misprinted = 0;
  for (const Exercise& exercise : exercises()) {
    for (const ExerciseRow& row : exercise.rows) {
      SCOPED_TRACE(exercise.id + " " + row.what);
      EXPECT_TRUE(row.ours.size() > 0 && row.ours.allFinite());
      if (row.printed.empty()) {
        EXPECT_FALSE(row.match) << "nothing to match";
        continue;
      }
      ++printed;
      misprinted += row.misprinted;
      if (kDouble) {
        EXPECT_EQ(row.match, !row.misprinted) << row.printed;
      }
    }
  }
  EXPECT_EQ(misprinted, 1);
  EXPECT_EQ(printed, 56);
}

TEST(Exercises, IdsAndKeysAreTheirOwn) {
  std::set<std::string> ids;
  std::set<std::string> keys;
  for (const Exercise& exercise : exercises()) {
    EXPECT_TRUE(ids.insert(exercise.id).second) << exercise.id;
    EXPECT_TRUE(keys.insert(exercise.key).second) << exercise.key;
    EXPECT_FALSE(exercise.rows.empty()) << exercise.id;
  }
}

const ExerciseRow& row(const std::vector<Exercise>& all, const std::string& id, std::size_t index) {
  for (const Exercise& exercise : all) {
    if (exercise.id == id) return exercise.rows.at(index);
  }
  throw std::invalid_argument("no exercise " + id);
}

TEST(Exercises, HaveTheShapesThatArePrinted) {
  const auto all = exercises();
  EXPECT_EQ(row(all, "225", 0).ours, from_rows({{6, 12, 18}, {12, 26, 40}}));
  EXPECT_EQ(row(all, "225", 1).ours, from_rows({{22, 28}, {49, 64}}));
  EXPECT_EQ(row(all, "225", 2).ours, from_rows({{13, 17, 21}, {18, 24, 30}}));
  EXPECT_EQ(row(all, "225", 3).ours, from_rows({{5, 7, 9}}));
  EXPECT_EQ(row(all, "229", 2).ours.rows(), 2);
  EXPECT_EQ(row(all, "229", 2).ours.cols(), 3);
}

// The tutorial's own lines give this vector for seed 1234, and not the printed one.
TEST(Exercises, TheMisprintedVectorHasItsTrueValue) {
  const auto all = exercises();
  const ExerciseRow& vector = row(all, "220", 0);
  EXPECT_TRUE(vector.misprinted);
  expect_close(vector.ours, from_rows({{-0.36546468, -3.41382896, 1.56840888}}), 1e-6);
}

}  // namespace
}  // namespace glassbox
