#include "experiments/exercises.h"

#include <iterator>
#include <utility>

#include "experiments/exercise_parts.h"
#include "experiments/printed_text.h"

namespace glassbox {

Matrix matrix_of(std::initializer_list<std::initializer_list<double>> rows) {
  Matrix M(static_cast<Index>(rows.size()), static_cast<Index>(rows.begin()->size()));
  Index i = 0;
  for (const auto& row : rows) {
    Index j = 0;
    for (const double number : row) M(i, j++) = static_cast<Scalar>(number);
    ++i;
  }
  return M;
}

Matrix matrix_of(double number) { return Matrix::Constant(1, 1, static_cast<Scalar>(number)); }

Affine affine_of(const Matrix& W, const Matrix& b) {
  const bool has_bias = b.size() > 0;
  Affine affine(static_cast<int>(W.rows()), static_cast<int>(W.cols()), has_bias, 1);
  affine.W().value = W.transpose();
  if (has_bias) affine.b().value = b.transpose();
  return affine;
}

ExerciseRow row_of(std::string what, std::string printed, Matrix ours) {
  const Matrix row_by_row = ours.transpose();  // in memory
  const std::vector<double> numbers(row_by_row.data(), row_by_row.data() + row_by_row.size());
  const bool match = agrees(printed, numbers);
  return {std::move(what), std::move(printed), std::move(ours), match};
}

std::vector<Exercise> exercises() {
  std::vector<Exercise> all;
  for (const auto theme : {graph_exercises, layer_exercises, network_exercises, loss_exercises}) {
    std::vector<Exercise> some = theme();
    std::move(some.begin(), some.end(), std::back_inserter(all));
  }
  return all;
}

}  // namespace glassbox
