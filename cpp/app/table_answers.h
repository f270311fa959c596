#pragma once
// What the network of a run on a table answers.

#include <cstdint>
#include <span>
#include <vector>

#include "app/run.h"

namespace glassbox {

// The rows of one part of the table, and what the outputs for them mean.
struct TablePart {
  std::vector<std::uint32_t> rows;  // where each stands in the table
  std::vector<Scalar> outputs;      // row after row
};

struct TableResults {
  TablePart train;
  TablePart test;  // without rows when all are trained on
};

// Both refuse a run that does not learn from a table.
TableResults table_results(Run& run);

// For one row, which need not be of the table: n_out numbers. Refuses another number of values than
// the network takes, and values that are not finite.
Matrix answer_row(Run& run, std::span<const float> values);

}  // namespace glassbox
