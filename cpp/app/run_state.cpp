// A run to bytes and back: what Run::save writes, Run::load reads in the same order. And from one
// run to another, which goes on under another spec.

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <span>
#include <stdexcept>

#include "app/run.h"
#include "app/run_bytes.h"

namespace glassbox {

namespace {

// The layers that decide which parameters there are and what they mean.
std::vector<LayerSpec> without_dropout(std::vector<LayerSpec> layers) {
  std::erase_if(layers, [](const LayerSpec& l) { return std::holds_alternative<DropoutSpec>(l); });
  return layers;
}

void expect_same_ground(const RunSpec& now, const RunSpec& before) {
  DataSpec data = before.data;
  data.shift = now.data.shift;
  if (now.data != data) {
    throw std::invalid_argument(
        "the run is to go on with other data: expected those that it has learned from so far");
  }
  if (without_dropout(now.layers) != without_dropout(before.layers)) {
    throw std::invalid_argument(
        "the run is to go on in another network: expected the same layers, dropout aside");
  }
}

}  // namespace

void Run::save(ByteWriter& bytes) const {
  put_trainer(bytes, trainer_->state());
  put_network(bytes, *network_);
  bytes.put(optimizer_->learning_rate);
  bytes.put(optimizer_->l2);
  bytes.put(optimizer_->state().steps);
  bytes.put(static_cast<std::uint64_t>(optimizer_->state().arrays.size()));
  for (const Matrix& array : optimizer_->state().arrays) put_matrix(bytes, array);
  bytes.put_all(std::span<const TrainCurve::Window>(train_curve_.windows()));
  bytes.put(train_curve_.open());
  bytes.put(train_curve_.stride());
  bytes.put_all(std::span<const TestCurve::Point>(test_curve_.points()));
  bytes.put(test_curve_.interval());
  bytes.put(recent_);
  bytes.put(recent_count_);
  bytes.put(static_cast<std::uint8_t>(diverged_));
  bytes.put(stopped_ ? static_cast<std::int32_t>(*stopped_) : -1);
  bytes.put(best_loss_);
  bytes.put(best_epoch_);
  bytes.put(score_.iteration);
  bytes.put(score_.count);
  bytes.put(score_.loss);
  bytes.put(score_.accuracy);
}

namespace {

// A run that counted further than this would run over when it goes on.
constexpr std::int64_t kMostCounted = 1'000'000'000'000'000;

void expect_counts(std::initializer_list<std::int64_t> counts) {
  for (const std::int64_t n : counts) {
    if (n >= 0 && n <= kMostCounted) continue;
    throw std::invalid_argument("the snapshot has counted to " + std::to_string(n) +
                                ": expected 0 to " + std::to_string(kMostCounted));
  }
}

void expect_counts(std::span<const TrainCurve::Window> windows) {
  for (const TrainCurve::Window& window : windows) {
    expect_counts({window.iterations, window.correct, window.count});
  }
}

std::optional<StopRule> stop_rule(std::int32_t number) {
  if (number == -1) return std::nullopt;
  for (const auto& [rule, name] : Names<StopRule>::all) {
    if (static_cast<std::int32_t>(rule) == number) return rule;
  }
  throw std::invalid_argument("the snapshot's run was stopped by rule " + std::to_string(number) +
                              ": expected -1 to " +
                              std::to_string(std::size(Names<StopRule>::all) - 1));
}

}  // namespace

void Run::load_optimizer(ByteReader& bytes) {
  Optimizer::State state;
  state.steps = bytes.get<std::int64_t>();
  const auto arrays = bytes.get<std::uint64_t>();
  const auto& parameters = network_->parameters();
  expect_counts({state.steps});
  if (arrays % parameters.size() != 0 || arrays > 8 * parameters.size()) {
    throw std::invalid_argument("the snapshot's optimizer has " + std::to_string(arrays) +
                                " arrays after " + std::to_string(state.steps) +
                                " steps: expected some for each of " +
                                std::to_string(parameters.size()) + " parameters");
  }
  const std::uint64_t each = arrays / parameters.size();
  for (std::uint64_t i = 0; i < arrays; ++i) {
    const Parameter& p = *parameters[static_cast<std::size_t>(i / each)];
    get_matrix(bytes, "the optimizer's memory of " + p.name, state.arrays.emplace_back(p.value));
  }
  optimizer_->set_state(state, parameters);
}

void Run::continue_from(const Run& other) {
  expect_same_ground(spec_, other.spec_);
  const auto copy = [](const auto& from, const auto& to) {
    for (std::size_t i = 0; i < to.size(); ++i) *to[i] = *from[i];
  };
  for (std::size_t i = 0; i < network_->parameters().size(); ++i) {
    network_->parameters()[i]->value = other.network_->parameters()[i]->value;
  }
  copy(other.network_->buffers(), network_->buffers());
  // Dice that the other run did not have stay as the seed has drawn them.
  if (network_->randoms().size() == other.network_->randoms().size()) {
    copy(other.network_->randoms(), network_->randoms());
  }
  if (spec_.optimizer == other.spec_.optimizer) {
    optimizer_->set_state(other.optimizer_->state(), network_->parameters());
  }
  if (spec_.learning_rate == other.spec_.learning_rate) {
    optimizer_->learning_rate = other.optimizer_->learning_rate;
  }
  trainer_->set_state(other.trainer_->state());
  train_curve_ = other.train_curve_;
  test_curve_ = other.test_curve_;
  recent_ = other.recent_;
  recent_count_ = other.recent_count_;
  best_loss_ = other.best_loss_;
  best_epoch_ = other.best_epoch_;
  if (spec_.loss == other.spec_.loss) score_ = other.score_;
}

void Run::load(ByteReader& bytes) {
  const Trainer::State trainer = get_trainer(bytes);
  expect_counts({trainer.iteration, trainer.epoch, trainer.samples_seen});
  trainer_->set_state(trainer);
  get_network(bytes, *network_);
  const auto rate = bytes.get<double>();
  if (rate != 0) validate_learning_rate(rate);  // a rate that decays may come down to 0
  optimizer_->learning_rate = rate;
  optimizer_->l2 = bytes.get<double>();
  load_optimizer(bytes);
  auto windows = bytes.get_all<TrainCurve::Window>();
  const auto open = bytes.get<TrainCurve::Window>();
  const auto stride = bytes.get<std::int64_t>();
  expect_counts(windows);
  expect_counts({open.iterations, open.correct, open.count, stride});
  train_curve_.restore(std::move(windows), open, stride);
  auto points = bytes.get_all<TestCurve::Point>();
  const auto interval = bytes.get<std::int64_t>();
  if (stride < 1 || interval < 1) {
    throw std::invalid_argument("the snapshot's curves have points every " +
                                std::to_string(std::min(stride, interval)) +
                                " iterations: expected at least 1");
  }
  expect_counts({interval});
  test_curve_.restore(std::move(points), interval);
  recent_ = bytes.get<decltype(recent_)>();
  recent_count_ = bytes.get<std::int64_t>();
  expect_counts(recent_);
  expect_counts({recent_count_});
  diverged_ = bytes.get<std::uint8_t>() != 0;
  stopped_ = stop_rule(bytes.get<std::int32_t>());
  best_loss_ = bytes.get<double>();
  best_epoch_ = bytes.get<std::int64_t>();
  score_.iteration = bytes.get<std::int64_t>();
  score_.count = bytes.get<int>();
  // -1: none yet.
  expect_counts({best_epoch_ + (best_epoch_ == -1), score_.iteration + (score_.iteration == -1),
                 score_.count});
  score_.loss = bytes.get<double>();
  score_.accuracy = bytes.get<double>();
}

}  // namespace glassbox
