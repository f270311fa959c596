#pragma once
// A table of one's own: rows of numbers with a class or a number to be learned for each, parted
// into rows to train on and rows to test with.

#include <cstdint>
#include <memory>
#include <vector>

#include "data/table.h"

namespace glassbox {

struct TableSpec {
  int features = 1;            // numbers in a row
  int classes = 2;             // 2 to 256; 0: a regression
  std::vector<float> values;   // row after row, as the network is to see them
  std::vector<float> targets;  // of each row its class from 0, or the number to be learned
  double train_share = 0.8;    // above 0 to 1; the others are the test rows
  // Of who is trained on: the seed of a run that draws weights is another.
  std::uint32_t seed = 1;

  bool operator==(const TableSpec&) const = default;
};

inline constexpr int kMaxTableFeatures = 10'000;
inline constexpr int kMaxTableNumbers = 2'000'000;

// Throws std::invalid_argument when a table has more numbers than that.
void expect_table_numbers(std::int64_t count);

// Throws std::invalid_argument with a sentence when this is no such table.
void validate(const TableSpec& spec);

inline bool is_regression(const TableSpec& spec) { return spec.classes == 0; }
// 1 for two classes, which one output tells apart, and for a regression; else the classes.
inline int output_count(const TableSpec& spec) { return spec.classes > 2 ? spec.classes : 1; }

// Some rows of a table. Of a regression there are no labels.
class TableRows : public TableSamples {
 public:
  TableRows(std::vector<int> rows, Matrix X, Targets targets)
      : TableSamples(std::move(X), std::move(targets)), rows_(std::move(rows)) {}

  const std::vector<int>& rows() const { return rows_; }  // where each stands in the table

 private:
  std::vector<int> rows_;
};

struct TableParts {
  std::unique_ptr<TableRows> train;  // at least one row
  std::unique_ptr<TableRows> test;   // null when all are trained on
};

// The rows in a random order, the first train_share of them to train on. Another share moves some
// from one part to the other. Refuses what validate() does.
TableParts table_parts(const TableSpec& spec);

}  // namespace glassbox
