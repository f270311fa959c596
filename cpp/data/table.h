#pragma once
// Samples that are simply there: a small matrix of inputs with what should be answered.

#include <span>

#include "nn/samples.h"

namespace glassbox {

class TableSamples : public Samples {
 public:
  // X: n_in x n, one column a sample; targets.values: n_out x n; targets.labels: n or none.
  // Throws std::invalid_argument when the counts differ.
  TableSamples(Matrix X, Targets targets);

  int size() const override { return static_cast<int>(X_.cols()); }
  int features() const override { return static_cast<int>(X_.rows()); }
  int outputs() const override { return static_cast<int>(targets_.values.rows()); }
  void gather(std::span<const int> indices, Batch& batch) const override;

  const Matrix& X() const { return X_; }
  const Targets& targets() const { return targets_; }

 private:
  Matrix X_;
  Targets targets_;
};

}  // namespace glassbox
