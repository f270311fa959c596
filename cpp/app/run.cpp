#include "app/run.h"

#include <algorithm>
#include <utility>

#include "data/toy.h"

namespace glassbox {

namespace {

constexpr int kEvaluationPart = 250;  // samples looked at between two looks at the clock
constexpr std::chrono::milliseconds kScoreAge{700};

// A test curve's spacing in updates: about 32,000 samples, so that evaluating 10,000 costs little
// beside training, whatever the size of a batch.
std::int64_t evaluation_interval(const RunSpec& spec) {
  if (spec.evaluate_every > 0) return spec.evaluate_every;
  if (spec.sampling == Sampling::full_batch) return 500;
  return std::max<std::int64_t>(1, 32'000 / spec.batch_size);
}

}  // namespace

Run::Run(const RunSpec& spec, const DigitSamples& train, const DigitSamples& test,
         const Workshop& workshop)
    : spec_(spec) {
  validate(spec, input_count(spec.data.kind), output_count(spec.data.kind));
  make_samples(train, test, workshop);
  // Two streams of one seed: the order of the samples does not depend on the number of weights.
  Random weights(spec.seed);
  const Random order(spec.seed, 1);
  network_ = workshop.network(spec, weights);
  loss_ = workshop.loss(spec);
  optimizer_ = workshop.optimizer(spec, *network_);
  trainer_ = std::make_unique<Trainer>(*network_, *loss_, *optimizer_, *train_, spec.sampling,
                                       spec.batch_size, order, spec.replay);
  test_curve_ = TestCurve(evaluation_interval(spec));
}

void Run::make_samples(const DigitSamples& train, const DigitSamples& test,
                       const Workshop& workshop) {
  if (reads_digits()) return make_digits(train, test, workshop);
  // The points do not depend on the run's seed: another start is another start on the same data.
  Random random(1);
  const DataSpec& data = spec_.data;
  const auto keep_points = [&](PointSamples samples) {
    auto points = std::make_unique<PointSamples>(std::move(samples));
    points_ = points.get();
    train_ = std::move(points);
  };
  switch (data.kind) {
    case DataKind::xor_clusters:
      keep_points(xor_clusters(data.per_cluster, data.noise, random));
      test_ = std::make_unique<PointSamples>(xor_clusters(data.per_cluster, data.noise, random));
      return;
    case DataKind::three_clusters:
      train_ = std::make_unique<TableSamples>(three_clusters(data.per_cluster, data.noise, random));
      test_ = std::make_unique<TableSamples>(three_clusters(data.per_cluster, data.noise, random));
      return;
    case DataKind::study_sleep:
      train_ = std::make_unique<TableSamples>(study_sleep());
      return;
    default:
      keep_points(xor_points());
  }
}

void Run::make_digits(const DigitSamples& train, const DigitSamples& test,
                      const Workshop& workshop) {
  const DigitEncoding encoding{spec_.data.scaling, static_cast<Scalar>(spec_.data.off),
                               static_cast<Scalar>(spec_.data.on)};
  if (spec_.data.total == 0) {
    train_ = std::make_unique<DigitSamples>(train.sharing(encoding));
    test_ = std::make_unique<DigitSamples>(test.sharing(encoding));
    return;
  }
  const auto whole = std::make_shared<const DigitSamples>(train.sharing(encoding));
  const SplitCounts parts = split_counts(spec_.data.total);
  train_ = std::make_unique<PartSamples>(whole, 0, workshop.trained_on(spec_, parts));
  validation_ = std::make_unique<PartSamples>(whole, parts.train, parts.validation);
  test_ = std::make_unique<PartSamples>(whole, parts.train + parts.validation, parts.test);
}

void Run::advance(std::int64_t steps, double milliseconds) {
  const auto deadline = Clock::now() + std::chrono::duration<double, std::milli>(milliseconds);
  const std::int64_t last = trainer_->state().iteration + steps;
  while (Clock::now() < deadline) {
    const std::int64_t iteration = trainer_->state().iteration;
    const bool has_test = test_ && test_->size() > 0;
    if (evaluation_) {
      advance_evaluation();
    } else if (has_test && test_curve_.is_due(iteration)) {
      begin_evaluation(true);
    } else if (has_test && steps > 0 && Clock::now() - score_time_ > kScoreAge && test_is_stale()) {
      begin_evaluation(false);
    } else if (iteration < last && train_burst(last - iteration)) {
      // some updates were made
    } else if (has_test && test_is_stale()) {
      begin_evaluation(false);
    } else {
      return;
    }
  }
}

// A handful of updates between two looks at the clock, about 0.1 million multiplications, but not
// past an iteration where the curve wants a point. False when no update can be made.
bool Run::train_burst(std::int64_t steps) {
  const std::int64_t cost = 3 * network_->parameter_count() * spec_.batch_size;
  const std::int64_t burst = std::clamp<std::int64_t>(100'000 / cost, 1, 64);
  bool moved = false;
  for (std::int64_t i = 0; i < std::min(steps, burst); ++i) {
    if (diverged_ || !trainer_->can_step()) return moved;
    const StepResult step = trainer_->step();
    if (step.diverged) {
      diverged_ = true;
      return moved;
    }
    moved = true;
    train_curve_.add(step.loss, step.correct, step.count);
    recent_[static_cast<std::size_t>(recent_count_++) % recent_.size()] = {
        1, step.loss, step.correct, step.count};
    if (test_ && test_curve_.is_due(trainer_->state().iteration)) break;
  }
  return moved;
}

bool Run::test_is_stale() const {
  return score_.iteration != trainer_->state().iteration || score_.count < test_->size();
}

void Run::begin_evaluation(bool for_curve) {
  evaluation_.emplace(*network_, *loss_, *test_);
  evaluation_for_curve_ = for_curve;
}

void Run::advance_evaluation() {
  evaluation_->advance(kEvaluationPart);
  if (!evaluation_->done()) return;
  const Score& score = evaluation_->score();
  score_ = {trainer_->state().iteration, score.count, score.loss, score.accuracy()};
  score_time_ = Clock::now();
  if (evaluation_for_curve_) test_curve_.add({score_.iteration, score_.loss, score_.accuracy});
  evaluation_.reset();
}

void Run::set_learning_rate(double rate) {
  validate_learning_rate(rate);
  optimizer_->learning_rate = rate;
}

RunStatus Run::status() const {
  const Trainer::State& state = trainer_->state();
  RunStatus status;
  status.iteration = state.iteration;
  status.epoch = state.epoch;
  status.epoch_samples = state.epoch_size > 0 ? state.epoch_size : train_->size();
  status.batches_per_epoch = trainer_->batches_per_epoch(status.epoch_samples);
  status.samples_seen = state.samples_seen;
  status.parameters = network_->parameter_count();
  status.test = score_;
  status.diverged = diverged_;

  const auto kept = std::min<std::int64_t>(
      {recent_count_, static_cast<std::int64_t>(recent_.size()), status.batches_per_epoch});
  TrainCurve::Window sum;
  for (std::int64_t i = recent_count_ - kept; i < recent_count_; ++i) {
    sum += recent_[static_cast<std::size_t>(i) % recent_.size()];
  }
  status.has_train = sum.iterations > 0;
  if (status.has_train) {
    status.train_loss = sum.loss / static_cast<double>(sum.iterations);
    status.train_accuracy = static_cast<double>(sum.correct) / static_cast<double>(sum.count);
  }
  return status;
}

}  // namespace glassbox
