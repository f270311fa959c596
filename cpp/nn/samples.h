#pragma once
// What a trainer needs to know of a data set: how many samples there are, and how to make a batch.

#include <numeric>
#include <span>
#include <vector>

#include "nn/matrix.h"
#include "nn/random.h"

namespace glassbox {

// What the network should have answered, in the two forms that losses ask for.
struct Targets {
  Matrix values;            // n_out x m: real values, or one-hot columns, or 0/1 for one output
  std::vector<int> labels;  // m class indices; empty for regression
};

struct Batch {
  Matrix X;  // n_in x m
  Targets targets;
};

class Samples {
 public:
  virtual ~Samples() = default;

  // How many samples are here now. It may grow (digits arrive while the first are trained on),
  // it never shrinks.
  virtual int size() const = 0;

  // Numbers per sample, n_in.
  virtual int features() const = 0;

  // Rows of Targets::values, n_out: the classes, or 1 for two classes told apart by one output.
  virtual int outputs() const = 0;

  // Fills `batch` with the samples at `indices`, in that order; reuses its memory.
  // Every index is in [0, size()).
  virtual void gather(std::span<const int> indices, Batch& batch) const = 0;

  // Whether samples look different each time they are trained on (augmentation).
  virtual bool varies() const { return false; }

  // As gather(), for training; what varies is drawn from `random`, which is left alone otherwise.
  virtual void gather_varied(std::span<const int> indices, Random&, Batch& batch) const {
    gather(indices, batch);
  }
};

// Every sample, in order.
inline Batch all_of(const Samples& samples) {
  std::vector<int> indices(static_cast<std::size_t>(samples.size()));
  std::iota(indices.begin(), indices.end(), 0);
  Batch batch;
  samples.gather(indices, batch);
  return batch;
}

}  // namespace glassbox
