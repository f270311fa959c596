#include "data/table.h"

#include <stdexcept>
#include <string>
#include <utility>

namespace glassbox {

TableSamples::TableSamples(Matrix X, Targets targets)
    : X_(std::move(X)), targets_(std::move(targets)) {
  const auto labels = static_cast<Index>(targets_.labels.size());
  if (targets_.values.cols() != X_.cols() || (labels != 0 && labels != X_.cols())) {
    throw std::invalid_argument("the table has " + std::to_string(X_.cols()) +
                                " samples: expected as many targets, got " +
                                std::to_string(targets_.values.cols()) + " values and " +
                                std::to_string(labels) + " labels");
  }
}

void TableSamples::gather(std::span<const int> indices, Batch& batch) const {
  const auto m = static_cast<Index>(indices.size());
  batch.X.resize(X_.rows(), m);
  batch.targets.values.resize(targets_.values.rows(), m);
  batch.targets.labels.resize(targets_.labels.empty() ? 0 : indices.size());
  for (std::size_t k = 0; k < indices.size(); ++k) {
    const auto column = static_cast<Index>(k);
    batch.X.col(column) = X_.col(indices[k]);
    batch.targets.values.col(column) = targets_.values.col(indices[k]);
    if (!batch.targets.labels.empty()) {
      batch.targets.labels[k] = targets_.labels[static_cast<std::size_t>(indices[k])];
    }
  }
}

}  // namespace glassbox
