#pragma once
// The training loop, one step at a time. Whoever calls step() decides when; the same calls give
// the same run however they are spread over time.

#include <cstdint>
#include <span>
#include <vector>

#include "nn/loss.h"
#include "nn/names.h"
#include "nn/network.h"
#include "nn/optimizer.h"
#include "nn/random.h"
#include "nn/samples.h"

namespace glassbox {

// How batches are drawn from n samples. An epoch is over when n samples have been used.
enum class Sampling {
  shuffled,          // every sample once an epoch, in a new random order each epoch
  with_replacement,  // each sample of a batch any of the n
  file_order,        // every sample once an epoch, 0 .. n-1
  full_batch,        // all n in every batch: an epoch is one step
};

template <>
struct Names<Sampling> {
  static constexpr std::string_view what = "sampling";
  static constexpr std::pair<Sampling, std::string_view> all[] = {
      {Sampling::shuffled, "shuffled"},
      {Sampling::with_replacement, "with_replacement"},
      {Sampling::file_order, "file_order"},
      {Sampling::full_batch, "full_batch"}};
};

// From epoch `epoch` on (counted from 0), an epoch drew from the first `samples` samples.
struct EpochSize {
  std::int64_t epoch;
  int samples;
  bool operator==(const EpochSize&) const = default;
};

struct StepResult {
  Scalar loss;    // of this batch, before the update
  int correct;    // right answers in this batch, before the update
  int count;      // samples in this batch
  bool diverged;  // the loss is not a finite number: nothing was updated, the cursor has not moved
};

class Trainer {
 public:
  // Everything is borrowed and must outlive the trainer. batch_size >= 1 (unused by full_batch).
  // A `replay` (the record of an earlier run) fixes the size of its epochs; the last entry holds
  // for all that follow. Without one, an epoch takes the samples that are there when it begins.
  Trainer(Network& network, Loss& loss, Optimizer& optimizer, const Samples& samples,
          Sampling sampling, int batch_size, Random random, std::vector<EpochSize> replay = {});

  // Whether the samples that the next step needs are here.
  bool can_step() const;

  // One update: batch, forward, loss, backward, optimizer. Requires can_step().
  StepResult step();

  // Where the run stands, and all that decides how it goes on, apart from the network's and the
  // optimizer's numbers.
  struct State {
    std::int64_t iteration = 0;     // updates so far
    std::int64_t epoch = 0;         // complete epochs so far
    std::int64_t samples_seen = 0;  // over all epochs
    int epoch_size = 0;             // samples of the present epoch; 0 before the first
    int position = 0;               // how many of them have been used
    std::vector<EpochSize> record;  // one entry for each change of the size
    Random random;
    Random epoch_random;  // `random` as it was before the present epoch was shuffled
  };
  const State& state() const { return state_; }

  // Goes on from `state`. Throws std::invalid_argument when it needs more samples than are here
  // or contradicts itself; nothing has changed then.
  void set_state(const State& state);

  // Updates in an epoch of n samples; the last batch may be short.
  int batches_per_epoch(int n) const;

 private:
  int next_epoch_size() const;
  void begin_epoch();
  void make_order();
  void draw_batch();

  Network& network_;
  Loss& loss_;
  Optimizer& optimizer_;
  const Samples& samples_;
  Sampling sampling_;
  int batch_size_;
  std::vector<EpochSize> replay_;
  State state_;

  std::vector<int> order_;  // the epoch's samples in the order of use
  std::vector<int> drawn_;  // the batch's samples, for with_replacement
  std::span<const int> indices_;
  Batch batch_;
};

}  // namespace glassbox
