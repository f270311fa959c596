#include "nn/evaluation.h"

#include <algorithm>
#include <numeric>

namespace glassbox {

Evaluation::Evaluation(Network& network, Loss& loss, const Samples& samples)
    : network_(network), loss_(loss), samples_(samples), size_(samples.size()) {
  const int classes = std::max(2, samples.outputs());
  score_.confusion = Eigen::MatrixXi::Zero(classes, classes);
}

void Evaluation::advance(int count) {
  const int m = std::min(count, size_ - score_.count);
  if (m <= 0) return;
  indices_.resize(static_cast<std::size_t>(m));
  std::iota(indices_.begin(), indices_.end(), score_.count);
  samples_.gather(indices_, batch_);

  const Matrix& Z = network_.forward(batch_.X);
  const double L = loss_.forward(Z, batch_.targets);
  const Matrix& P = loss_.prediction(Z);

  const double before = score_.count;
  score_.count += m;
  // Two means make one by their sizes: (L1 n1 + L2 n2) / (n1 + n2).
  score_.loss = loss_.sums() ? score_.loss + L : (score_.loss * before + L * m) / score_.count;
  const std::vector<int>& labels = batch_.targets.labels;
  for (std::size_t k = 0; k < labels.size(); ++k) {
    const int said = predicted_class(P, static_cast<Index>(k));
    score_.correct += said == labels[k];
    ++score_.confusion(labels[k], said);
  }
}

Score evaluate(Network& network, Loss& loss, const Samples& samples) {
  Evaluation evaluation(network, loss, samples);
  while (!evaluation.done()) evaluation.advance(100);
  return evaluation.score();
}

}  // namespace glassbox
