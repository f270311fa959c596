// A run to bytes and back: what Run::save writes, Run::load reads in the same order. And from one
// run to another, which goes on under another spec.

#include <algorithm>
#include <stdexcept>

#include "app/run.h"

namespace glassbox {

namespace {

void put_random(ByteWriter& bytes, const Random& random) {
  const Random::State& state = random.state();
  bytes.put(state.words);
  bytes.put(state.position);
  bytes.put(static_cast<std::uint8_t>(state.has_spare));
  bytes.put(state.spare);
}

Random get_random(ByteReader& bytes) {
  Random::State state{};
  state.words = bytes.get<decltype(state.words)>();
  state.position = bytes.get<std::uint32_t>();
  state.has_spare = bytes.get<std::uint8_t>() != 0;
  state.spare = bytes.get<double>();
  if (state.position > state.words.size()) {
    throw std::invalid_argument("the snapshot's random state stands at word " +
                                std::to_string(state.position) + ": expected 0 to 624");
  }
  Random random;
  random.set_state(state);
  return random;
}

void put_trainer(ByteWriter& bytes, const Trainer::State& state) {
  bytes.put(state.iteration);
  bytes.put(state.epoch);
  bytes.put(state.samples_seen);
  bytes.put(state.epoch_size);
  bytes.put(state.position);
  bytes.put(static_cast<std::uint64_t>(state.record.size()));
  for (const EpochSize& entry : state.record) {
    bytes.put(entry.epoch);
    bytes.put(entry.samples);
  }
  put_random(bytes, state.random);
  put_random(bytes, state.epoch_random);
}

Trainer::State get_trainer(ByteReader& bytes) {
  Trainer::State state;
  state.iteration = bytes.get<std::int64_t>();
  state.epoch = bytes.get<std::int64_t>();
  state.samples_seen = bytes.get<std::int64_t>();
  state.epoch_size = bytes.get<int>();
  state.position = bytes.get<int>();
  const auto entries = bytes.get<std::uint64_t>();
  for (std::uint64_t i = 0; i < entries; ++i) {
    const auto epoch = bytes.get<std::int64_t>();
    state.record.push_back({epoch, bytes.get<int>()});
  }
  state.random = get_random(bytes);
  state.epoch_random = get_random(bytes);
  return state;
}

void put_matrix(ByteWriter& bytes, const Matrix& matrix) {
  bytes.put_all(std::span<const Scalar>(matrix.data(), static_cast<std::size_t>(matrix.size())));
}

// Fills `matrix`, whose shape is known.
void get_matrix(ByteReader& bytes, const std::string& name, Matrix& matrix) {
  const auto values = bytes.get_all<Scalar>();
  if (static_cast<Index>(values.size()) != matrix.size()) {
    throw std::invalid_argument("the snapshot has " + std::to_string(values.size()) +
                                " numbers for " + name + ": expected " +
                                std::to_string(matrix.size()));
  }
  matrix = Eigen::Map<const Matrix>(values.data(), matrix.rows(), matrix.cols());
}

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
  for (const Parameter* p : network_->parameters()) put_matrix(bytes, p->value);
  for (const Matrix* buffer : network_->buffers()) put_matrix(bytes, *buffer);
  for (const Random* random : network_->randoms()) put_random(bytes, *random);
  bytes.put(optimizer_->learning_rate);
  bytes.put(optimizer_->l2);
  bytes.put(optimizer_->state().steps);
  bytes.put(static_cast<std::uint64_t>(optimizer_->state().arrays.size()));
  for (const Matrix& array : optimizer_->state().arrays) put_matrix(bytes, array);
  put_trainer(bytes, trainer_->state());
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

void Run::load_optimizer(ByteReader& bytes) {
  Optimizer::State state;
  state.steps = bytes.get<std::int64_t>();
  const auto arrays = bytes.get<std::uint64_t>();
  const auto& parameters = network_->parameters();
  if (state.steps < 0 || arrays % parameters.size() != 0 || arrays > 8 * parameters.size()) {
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
  for (Parameter* p : network_->parameters()) get_matrix(bytes, p->name, p->value);
  for (Matrix* buffer : network_->buffers()) get_matrix(bytes, "a running statistic", *buffer);
  for (Random* random : network_->randoms()) *random = get_random(bytes);
  set_learning_rate(bytes.get<double>());
  optimizer_->l2 = bytes.get<double>();
  load_optimizer(bytes);
  trainer_->set_state(get_trainer(bytes));
  auto windows = bytes.get_all<TrainCurve::Window>();
  const auto open = bytes.get<TrainCurve::Window>();
  const auto stride = bytes.get<std::int64_t>();
  train_curve_.restore(std::move(windows), open, stride);
  auto points = bytes.get_all<TestCurve::Point>();
  const auto interval = bytes.get<std::int64_t>();
  if (stride < 1 || interval < 1) {
    throw std::invalid_argument("the snapshot's curves have points every " +
                                std::to_string(std::min(stride, interval)) +
                                " iterations: expected at least 1");
  }
  test_curve_.restore(std::move(points), interval);
  recent_ = bytes.get<decltype(recent_)>();
  recent_count_ = bytes.get<std::int64_t>();
  diverged_ = bytes.get<std::uint8_t>() != 0;
  const auto stopped = bytes.get<std::int32_t>();
  if (stopped >= 0) stopped_ = static_cast<StopRule>(stopped);
  best_loss_ = bytes.get<double>();
  best_epoch_ = bytes.get<std::int64_t>();
  score_.iteration = bytes.get<std::int64_t>();
  score_.count = bytes.get<int>();
  score_.loss = bytes.get<double>();
  score_.accuracy = bytes.get<double>();
}

}  // namespace glassbox
