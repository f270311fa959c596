#include "experiments/museum/facts.h"

#include <utility>

#include "experiments/museum/museum.h"

namespace glassbox {

Numbers number(double value) { return {1, 1, {value}}; }

Numbers numbers_in_a_row(std::vector<double> values) {
  return {1, static_cast<int>(values.size()), std::move(values)};
}

Numbers numbers(const Matrix& M) {
  Numbers result{static_cast<int>(M.rows()), static_cast<int>(M.cols()), {}};
  for (Index i = 0; i < M.rows(); ++i) {
    for (Index j = 0; j < M.cols(); ++j) result.values.push_back(M(i, j));
  }
  return result;
}

Numbers transposed(const Matrix& M) { return numbers(M.transpose()); }

ExhibitRun fresh(const Exhibit& exhibit, const std::vector<Bug>& bugs) {
  RunSpec spec = exhibit.spec;
  spec.bugs = bugs;
  return ExhibitRun(spec, museum_workshop());
}

Matrix gradient_of_output(ExhibitRun& run, const Batch& batch, std::size_t index) {
  const Layers& layers = run.network().layers();
  run.pass(batch);
  const Matrix* dA = &run.loss().backward();
  for (std::size_t i = layers.size(); --i > index;) {
    dA = &layers[i].backward(*dA, InputGradient::needed);
  }
  return *dA;
}

}  // namespace glassbox
