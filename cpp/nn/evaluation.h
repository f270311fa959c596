#pragma once
// How good a network is on a set of samples: loss, accuracy, confusion matrix.

#include <vector>

#include "nn/loss.h"
#include "nn/network.h"
#include "nn/samples.h"

namespace glassbox {

struct Score {
  int count = 0;    // samples looked at
  double loss = 0;  // over all of them: their mean, or their sum for a loss that sums
  int correct = 0;
  Eigen::MatrixXi confusion;  // row: what it is, column: what the network said; classes x classes

  // Share of right answers, 0 to 1. NaN when nothing has been looked at.
  double accuracy() const { return static_cast<double>(correct) / count; }
};

// An evaluation in parts, so that ten thousand digits do not block whoever waits. The samples are
// those that are there at the beginning; the network must not change until it is done().
class Evaluation {
 public:
  // Network, loss and samples are borrowed.
  Evaluation(Network& network, Loss& loss, const Samples& samples);

  // Looks at the next samples, at most `count`.
  void advance(int count);
  bool done() const { return score_.count == size_; }
  const Score& score() const { return score_; }

 private:
  Network& network_;
  Loss& loss_;
  const Samples& samples_;
  int size_;
  Score score_;
  std::vector<int> indices_;
  Batch batch_;
};

// The whole set at once.
Score evaluate(Network& network, Loss& loss, const Samples& samples);

}  // namespace glassbox
