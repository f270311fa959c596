#include "nn/confusion.h"

#include <stdexcept>
#include <string>

namespace glassbox {

Eigen::MatrixXi confusion_matrix(std::span<const std::uint8_t> labels,
                                 std::span<const std::uint8_t> answers, int classes) {
  if (labels.size() != answers.size()) {
    throw std::invalid_argument("confusion matrix: expected as many answers as labels, got " +
                                std::to_string(answers.size()) + " answers and " +
                                std::to_string(labels.size()) + " labels");
  }
  Eigen::MatrixXi counts = Eigen::MatrixXi::Zero(classes, classes);
  for (std::size_t k = 0; k < labels.size(); ++k) {
    if (labels[k] >= classes || answers[k] >= classes) {
      throw std::invalid_argument("confusion matrix: expected classes below " +
                                  std::to_string(classes) + ", got " + std::to_string(labels[k]) +
                                  " read as " + std::to_string(answers[k]));
    }
    ++counts(labels[k], answers[k]);
  }
  return counts;
}

}  // namespace glassbox
