#pragma once
// One run of an exhibit with all its parts in hand.

#include <memory>
#include <optional>

#include "experiments/museum/showing.h"
#include "nn/trainer.h"

namespace glassbox {

class ExhibitRun {
 public:
  // Toy data only: there are no digits here. Clusters are divided into 70 % to train on, 15 % to
  // validate and 15 % to test; the rest is trained on as a whole. Throws what the workshop throws.
  ExhibitRun(const RunSpec& spec, const Workshop& workshop);

  // The gradient check, then `iterations` updates, noted in side().
  void run(int iterations);

  // The first m samples of the training data.
  Batch first(int m) const;

  // Forward and back over the batch, so that gradients and outputs are those of this batch.
  // Returns the loss.
  double pass(const Batch& batch);

  // Share of right answers, 0 to 1.
  double accuracy(const Samples& samples);

  Network& network() { return *network_; }
  Loss& loss() { return *loss_; }
  Optimizer& optimizer() { return *optimizer_; }
  const Samples& train() const { return *train_; }
  const Samples& validation() const { return *validation_; }  // of clusters only
  const Samples& test() const { return *test_; }              // of clusters only
  const Side& side() const { return side_; }

 private:
  void make_samples(const Workshop& workshop);

  RunSpec spec_;
  std::shared_ptr<const Samples> whole_;
  std::unique_ptr<Samples> train_;
  std::unique_ptr<Samples> validation_;
  std::unique_ptr<Samples> test_;
  std::unique_ptr<Network> network_;
  std::unique_ptr<Loss> loss_;
  std::unique_ptr<Optimizer> optimizer_;
  std::optional<Trainer> trainer_;
  Side side_;
};

}  // namespace glassbox
