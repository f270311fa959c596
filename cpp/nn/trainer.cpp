#include "nn/trainer.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>
#include <string>

#include "nn/epochs.h"

namespace glassbox {

Trainer::Trainer(Network& network, Loss& loss, Optimizer& optimizer, const Samples& samples,
                 Sampling sampling, int batch_size, Random random, std::vector<EpochSize> replay)
    : network_(network),
      loss_(loss),
      optimizer_(optimizer),
      samples_(samples),
      sampling_(sampling),
      batch_size_(batch_size),
      replay_(std::move(replay)) {
  state_.random = random;
  state_.epoch_random = random;
}

StepResult Trainer::step() {
  if (state_.position == state_.epoch_size) begin_epoch();
  draw_batch();
  // A full batch is the same at every step, unless its samples vary.
  const bool is_here = sampling_ == Sampling::full_batch && !samples_.varies() &&
                       batch_.X.cols() == static_cast<Index>(indices_.size());
  if (!is_here) samples_.gather_varied(indices_, state_.random, batch_);

  const Matrix& Z = network_.forward(batch_.X, Mode::training);  // n_out x m
  const Scalar L = loss_.forward(Z, batch_.targets);             // one number
  const int correct = count_correct(loss_.prediction(Z), batch_.targets.labels);
  const int count = static_cast<int>(indices_.size());
  StepResult result{L, correct, count, !std::isfinite(L)};
  if (result.diverged) return result;
  network_.backward(loss_.backward());
  optimizer_.step(network_.parameters());

  ++state_.iteration;
  state_.samples_seen += count;
  state_.position += count;
  if (state_.position >= state_.epoch_size) {
    state_.position = state_.epoch_size;
    ++state_.epoch;
    optimizer_.learning_rate *= optimizer_.rate_decay;
  }
  return result;
}

// Sets indices_ to the samples of the next batch. The last batch of an epoch may be short.
void Trainer::draw_batch() {
  const int left = state_.epoch_size - state_.position;
  const int m = sampling_ == Sampling::full_batch ? left : std::min(batch_size_, left);
  if (sampling_ == Sampling::with_replacement) {
    drawn_.resize(static_cast<std::size_t>(m));
    for (int& i : drawn_) {
      i = static_cast<int>(state_.random.below(static_cast<std::uint32_t>(state_.epoch_size)));
    }
    indices_ = drawn_;
  } else {
    indices_ = std::span<const int>(order_).subspan(static_cast<std::size_t>(state_.position),
                                                    static_cast<std::size_t>(m));
  }
}

void Trainer::begin_epoch() {
  const int n = next_epoch_size();
  if (n != state_.epoch_size) state_.record.push_back({state_.epoch, n});
  state_.epoch_size = n;
  state_.position = 0;
  if (sampling_ == Sampling::shuffled) state_.epoch_random = state_.random;
  make_order();
}

void Trainer::make_order() {
  const bool in_order = sampling_ != Sampling::shuffled;
  if (in_order && order_.size() == static_cast<std::size_t>(state_.epoch_size)) return;
  order_.resize(static_cast<std::size_t>(state_.epoch_size));
  std::iota(order_.begin(), order_.end(), 0);
  if (!in_order) state_.random.shuffle(order_);
}

int Trainer::next_epoch_size() const {
  if (replay_.empty()) return samples_.size();
  int n = replay_.front().samples;
  for (const EpochSize& entry : replay_) {
    if (entry.epoch <= state_.epoch) n = entry.samples;
  }
  return n;
}

bool Trainer::can_step() const {
  if (state_.position < state_.epoch_size) return true;
  const int n = next_epoch_size();
  return n > 0 && n <= samples_.size();
}

int Trainer::batches_per_epoch(int n) const {
  if (n == 0) return 0;
  return sampling_ == Sampling::full_batch ? 1 : glassbox::batches_per_epoch(n, batch_size_);
}

void Trainer::set_state(const State& state) {
  if (state.epoch_size > samples_.size()) {
    throw std::invalid_argument("the run is in an epoch of " + std::to_string(state.epoch_size) +
                                " samples: expected at least as many here, got " +
                                std::to_string(samples_.size()));
  }
  if (state.iteration < 0 || state.epoch < 0 || state.samples_seen < 0 || state.epoch_size < 0) {
    throw std::invalid_argument("the run has made " + std::to_string(state.iteration) +
                                " iterations in " + std::to_string(state.epoch) + " epochs, of " +
                                std::to_string(state.epoch_size) + " samples now and " +
                                std::to_string(state.samples_seen) +
                                " over all: expected 0 or more of each");
  }
  if (state.position < 0 || state.position > state.epoch_size) {
    throw std::invalid_argument("the run stands at sample " + std::to_string(state.position) +
                                " of an epoch: expected 0 to " + std::to_string(state.epoch_size));
  }
  state_ = state;
  // The order of the epoch is not kept: it is drawn again from where the epoch began.
  state_.random = state_.epoch_random;
  make_order();
  state_.random = state.random;
}

}  // namespace glassbox
