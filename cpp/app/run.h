#pragma once
// One run: a network on its way through its data, and what is known of it so far.

#include <array>
#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>

#include "app/clock.h"
#include "data/bytes.h"
#include "data/digits.h"
#include "data/points.h"
#include "experiments/run_spec.h"
#include "experiments/workshop.h"
#include "nn/curve.h"
#include "nn/evaluation.h"
#include "nn/network.h"
#include "nn/optimizer.h"
#include "nn/trainer.h"

namespace glassbox {

// The newest evaluation on the test set.
struct TestScore {
  std::int64_t iteration = -1;  // after how many updates; -1: none yet
  int count = 0;                // test samples that it rests on
  double loss = 0;
  double accuracy = 0;
};

struct RunStatus {
  std::int64_t iteration = 0;
  std::int64_t epoch = 0;     // complete ones
  int epoch_samples = 0;      // samples of the present epoch; before the first, of the next
  int batches_per_epoch = 0;  // updates in it
  std::int64_t samples_seen = 0;
  std::int64_t parameters = 0;
  double learning_rate = 0;  // as it is now
  bool has_train = false;    // whether anything has been trained on yet
  double train_loss = 0;     // mean over the newest batches: an epoch's, at most 100
  double train_accuracy = 0;
  bool has_accuracy = true;  // not of a regression: the accuracies have no meaning then
  TestScore test;
  bool diverged = false;
  std::optional<StopRule> stopped;  // the rule that has ended the run
  InputUse inputs;                  // what the first layer made of the newest batch
};

class Run {
 public:
  // Draws the weights. Digits are shared with `train` and `test`: what arrives there later is used
  // too. Throws std::invalid_argument with a sentence when the spec cannot be run.
  // The workshop makes the network, the loss and the optimizer; it must outlive the run.
  Run(const RunSpec& spec, const DigitSamples& train, const DigitSamples& test,
      const Workshop& workshop = plain_workshop());

  // Trains for at most `steps` updates and about `milliseconds`, evaluates where the curve has a
  // point, and brings the test score up to date when there is nothing else left to do or when it
  // is old (0.7 seconds, and ten times what it takes). The clock decides how much is done, never
  // what is done. Without `evaluate` it only trains, and leaves the test curve's points that lie on
  // the way out.
  void advance(std::int64_t steps, double milliseconds, bool evaluate = true);

  void set_learning_rate(double rate);
  // To be told when somebody has changed the weights by hand: the test score is another's.
  void forget_score();
  RunStatus status() const;
  // Of the newest batch, before its update; 0 before the first.
  double newest_loss() const {
    const auto size = static_cast<std::int64_t>(recent_.size());
    return recent_[static_cast<std::size_t>((recent_count_ + size - 1) % size)].loss;
  }

  const RunSpec& spec() const { return spec_; }
  const Workshop& workshop() const { return workshop_; }
  const std::vector<EpochSize>& record() const { return trainer_->state().record; }
  const TrainCurve& train_curve() const { return train_curve_; }
  const TestCurve& test_curve() const { return test_curve_; }
  Network& network() { return *network_; }
  Loss& loss() { return *loss_; }
  bool reads_digits() const { return spec_.data.kind == DataKind::digits; }
  const Samples& train_samples() const { return *data_.train; }
  // Null without such a part.
  const Samples* validation_samples() const { return data_.validation.get(); }
  const Samples* test_samples() const { return data_.test.get(); }
  // Null when the data are not XOR's.
  const PointSamples* points() const { return dynamic_cast<const PointSamples*>(&train_samples()); }

  // Goes on from where `other` stands: its weights, its place in the data, its curves. The data and
  // the network have to be the same; the network's dropout and what the digits are moved by may
  // differ, and so may everything else of the spec. With the same spec both go on bit for bit
  // alike. The optimizer's memory is taken over when the optimizer is the same, and the present
  // learning rate unless the spec asks for another one than other's did. A run that has stopped, or
  // whose loss was no number, may go on. Throws std::invalid_argument with a sentence when the data
  // or the networks differ.
  void continue_from(const Run& other);

  // The run as bytes, without its spec and its data; load() goes on from them bit for bit, in a
  // Run made from the same spec.
  void save(ByteWriter& bytes) const;
  void load(ByteReader& bytes);

 private:
  void load_optimizer(ByteReader& bytes);
  bool train_burst(std::int64_t steps, bool for_curve);
  std::optional<StopRule> rule_that_holds();
  TrainCurve::Window newest_batches() const;
  void begin_evaluation(bool for_curve);
  void advance_evaluation();
  bool test_is_due() const;
  bool test_is_stale() const;

  RunSpec spec_;
  const Workshop& workshop_;
  RunData data_;
  std::unique_ptr<Network> network_;
  std::unique_ptr<Loss> loss_;
  std::unique_ptr<Optimizer> optimizer_;
  std::unique_ptr<Trainer> trainer_;

  TrainCurve train_curve_;
  TestCurve test_curve_;
  std::array<TrainCurve::Window, 100> recent_{};  // a ring of the newest batches
  std::int64_t recent_count_ = 0;                 // how many were ever put in
  bool diverged_ = false;
  std::optional<StopRule> stopped_;
  double best_loss_ = 0;          // the training loss that the plateau is measured against
  std::int64_t best_epoch_ = -1;  // the epoch at whose end it was; -1: before the first

  std::optional<Evaluation> evaluation_;  // under way
  bool evaluation_for_curve_ = false;
  TestScore score_;
  Clock::time_point score_time_ = Clock::now();
  Clock::duration evaluation_cost_{};  // of the one under way, or of the newest
};

}  // namespace glassbox
