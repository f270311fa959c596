#include "data/table_spec.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <stdexcept>
#include <string>

#include "nn/random.h"
#include "nn/text.h"

namespace glassbox {

namespace {

[[noreturn]] void refuse(const std::string& sentence) { throw std::invalid_argument(sentence); }

// As people count the rows of a table.
std::string number_of(std::size_t row) { return std::to_string(row + 1); }

void validate_targets(const TableSpec& spec) {
  for (std::size_t row = 0; row < spec.targets.size(); ++row) {
    const double target = spec.targets[row];
    if (!std::isfinite(target)) {
      refuse("row " + number_of(row) + " of the table has the target " + text_of(target) +
             ": expected a finite number");
    }
    if (spec.classes == 0) continue;
    if (target >= 0 && target < spec.classes && target == std::floor(target)) continue;
    refuse("row " + number_of(row) + " of the table is of class " + text_of(target) +
           ": expected a whole number from 0 to " + std::to_string(spec.classes - 1));
  }
}

// The rows at these places of the table; null for none.
std::unique_ptr<TableRows> part_of(const TableSpec& spec, std::span<const int> rows) {
  if (rows.empty()) return nullptr;
  const auto n = static_cast<Index>(rows.size());
  Matrix X(spec.features, n);
  Targets targets{Matrix::Zero(output_count(spec), n), {}};
  for (Index k = 0; k < n; ++k) {
    const auto row = static_cast<std::size_t>(rows[static_cast<std::size_t>(k)]);
    const float* values = spec.values.data() + row * static_cast<std::size_t>(spec.features);
    std::copy(values, values + spec.features, X.col(k).data());
    const float target = spec.targets[row];
    if (targets.values.rows() > 1) {
      targets.values(static_cast<Index>(target), k) = 1;
    } else {
      targets.values(0, k) = static_cast<Scalar>(target);
    }
    if (!is_regression(spec)) targets.labels.push_back(static_cast<int>(target));
  }
  return std::make_unique<TableRows>(std::vector<int>(rows.begin(), rows.end()), std::move(X),
                                     std::move(targets));
}

}  // namespace

void expect_table_numbers(std::int64_t count) {
  if (count <= kMaxTableNumbers) return;
  refuse("the table has " + std::to_string(count) + " numbers: expected at most " +
         std::to_string(kMaxTableNumbers));
}

void validate(const TableSpec& spec) {
  if (spec.features < 1 || spec.features > kMaxTableFeatures) {
    refuse("the table has " + std::to_string(spec.features) + " numbers in a row: expected 1 to " +
           std::to_string(kMaxTableFeatures));
  }
  if (spec.classes != 0 && (spec.classes < 2 || spec.classes > 256)) {
    refuse("the table has " + std::to_string(spec.classes) +
           " classes: expected 2 to 256, or 0 for a regression");
  }
  if (spec.targets.empty()) refuse("the table has no rows: expected at least 1");
  expect_table_numbers(static_cast<std::int64_t>(spec.values.size()));
  if (spec.values.size() != spec.targets.size() * static_cast<std::size_t>(spec.features)) {
    refuse("the table has " + std::to_string(spec.values.size()) + " numbers: expected " +
           std::to_string(spec.features) + " for each of " + std::to_string(spec.targets.size()) +
           " targets");
  }
  if (!(spec.train_share > 0 && spec.train_share <= 1)) {
    refuse("the share of the rows that is trained on is " + text_of(spec.train_share) +
           ": expected more than 0 and at most 1");
  }
  const auto odd = std::find_if_not(spec.values.begin(), spec.values.end(),
                                    [](float value) { return std::isfinite(value); });
  if (odd != spec.values.end()) {
    const auto place = static_cast<std::size_t>(odd - spec.values.begin());
    const auto features = static_cast<std::size_t>(spec.features);
    refuse("row " + number_of(place / features) + " of the table has " +
           text_of(static_cast<double>(*odd)) + " in column " + number_of(place % features) +
           ": expected a finite number");
  }
  validate_targets(spec);
}

TableParts table_parts(const TableSpec& spec) {
  validate(spec);
  Random order(spec.seed, 1);
  const int count = static_cast<int>(spec.targets.size());
  const std::vector<int> rows = order.permutation(count);
  const int trained = std::max(1, static_cast<int>(std::lround(spec.train_share * count)));
  const auto split = static_cast<std::size_t>(trained);
  const std::span<const int> in_order(rows);
  return {part_of(spec, in_order.first(split)), part_of(spec, in_order.subspan(split))};
}

}  // namespace glassbox
