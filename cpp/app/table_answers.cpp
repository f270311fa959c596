#include "app/table_answers.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>
#include <string>

#include "nn/text.h"

namespace glassbox {

namespace {

constexpr int kPart = 100;  // rows that go through the network together

void expect_table_run(const Run& run) {
  if (run.spec().data.kind == DataKind::table) return;
  throw std::invalid_argument("this run has " + name_of(run.spec().data.kind) +
                              " data: expected a run that learns from a table");
}

TablePart answers_to(Run& run, const Samples* samples) {
  const auto* table = dynamic_cast<const TableRows*>(samples);
  if (table == nullptr) return {};
  TablePart part;
  part.rows.assign(table->rows().begin(), table->rows().end());
  part.outputs.reserve(part.rows.size() * static_cast<std::size_t>(table->outputs()));
  std::vector<int> indices;
  Batch batch;
  Matrix P;
  for (int done = 0; done < table->size(); done += static_cast<int>(indices.size())) {
    indices.resize(static_cast<std::size_t>(std::min(kPart, table->size() - done)));
    std::iota(indices.begin(), indices.end(), done);
    table->gather(indices, batch);
    run.loss().predict(run.network().forward(batch.X), P);
    part.outputs.insert(part.outputs.end(), P.data(), P.data() + P.size());
  }
  return part;
}

}  // namespace

TableResults table_results(Run& run) {
  expect_table_run(run);
  return {answers_to(run, &run.train_samples()), answers_to(run, run.test_samples())};
}

Matrix answer_row(Run& run, std::span<const float> values) {
  expect_table_run(run);
  const int features = input_count(run.spec().data);
  if (values.size() != static_cast<std::size_t>(features)) {
    throw std::invalid_argument("the row has " + std::to_string(values.size()) +
                                " numbers: expected " + std::to_string(features));
  }
  Matrix X(features, 1);
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!std::isfinite(values[i])) {
      throw std::invalid_argument("the row has " + text_of(static_cast<double>(values[i])) +
                                  " in column " + std::to_string(i + 1) +
                                  ": expected a finite number");
    }
    X(static_cast<Index>(i), 0) = static_cast<Scalar>(values[i]);
  }
  Matrix P;
  run.loss().predict(run.network().forward(X), P);
  return P;
}

}  // namespace glassbox
