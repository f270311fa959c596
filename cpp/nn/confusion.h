#pragma once
// What is taken for what.

#include <cstdint>
#include <span>

#include "nn/matrix.h"

namespace glassbox {

// The confusion matrix, classes x classes: entry (i, j) counts the samples of class i that were
// read as class j. The right answers are on the diagonal, the sum of row i is how often class i
// occurs. labels[k] is what sample k is, answers[k] what it was read as, both in [0, classes).
// Throws std::invalid_argument when there are not as many of the one as of the other.
Eigen::MatrixXi confusion_matrix(std::span<const std::uint8_t> labels,
                                 std::span<const std::uint8_t> answers, int classes);

}  // namespace glassbox
