#include "app/run.h"

#include <algorithm>
#include <utility>

namespace glassbox {

namespace {

constexpr int kEvaluationPart = 100;  // samples looked at between two looks at the clock
constexpr std::chrono::milliseconds kScoreAge{700};

// A test curve's spacing in updates: about 32,000 digits, 1,000 points in the plane, or an epoch of
// a table, so that evaluating all test samples costs little beside training, whatever the size of a
// batch.
std::int64_t evaluation_interval(const RunSpec& spec, int samples) {
  if (spec.evaluate_every > 0) return spec.evaluate_every;
  const bool full = spec.sampling == Sampling::full_batch;
  if (spec.data.kind == DataKind::plane) {
    return std::max(1, 1'000 / std::max(1, full ? samples : spec.batch_size));
  }
  if (spec.data.kind == DataKind::table) {
    return std::max(1, std::max(1'000, samples) / std::max(1, full ? samples : spec.batch_size));
  }
  return full ? 500 : std::max(1, 32'000 / spec.batch_size);
}

// The early points of the curve would be most of the first second: they begin after 2,000 digits,
// and later for a network that takes long over each.
std::int64_t first_evaluation(const RunSpec& spec, std::int64_t interval) {
  if (spec.data.kind != DataKind::digits) return 1;
  if (network_spec(spec).multiplications() >= 500'000) return interval / 8;
  return std::max(1, 2'000 / spec.batch_size);
}

}  // namespace

Run::Run(const RunSpec& spec, const DigitSamples& train, const DigitSamples& test,
         const Workshop& workshop)
    : spec_(spec), workshop_(workshop) {
  workshop.check(spec);
  if (reads_digits()) {
    train.expect_classes(spec.data.classes);
    test.expect_classes(spec.data.classes);
  }
  data_ = workshop.data(spec, train, test);
  // Two streams of one seed: the order of the samples does not depend on the number of weights.
  Random weights(spec.seed);
  const Random order(spec.seed, 1);
  network_ = workshop.network(spec, weights);
  loss_ = workshop.loss(spec);
  optimizer_ = workshop.optimizer(spec, *network_);
  trainer_ = std::make_unique<Trainer>(*network_, *loss_, *optimizer_, *data_.train, spec.sampling,
                                       spec.batch_size, order, spec.replay);
  const std::int64_t interval = evaluation_interval(spec, data_.train->size());
  test_curve_ = TestCurve(interval, first_evaluation(spec, interval));
}

void Run::advance(std::int64_t steps, double milliseconds, bool evaluate) {
  const auto deadline = Clock::now() + std::chrono::duration<double, std::milli>(milliseconds);
  const std::int64_t last = trainer_->state().iteration + steps;
  if (!evaluate) evaluation_.reset();  // its weights are about to move
  while (Clock::now() < deadline) {
    const std::int64_t iteration = trainer_->state().iteration;
    const bool has_test = evaluate && data_.test && data_.test->size() > 0;
    if (evaluation_) {
      advance_evaluation();
    } else if (has_test && test_curve_.is_due(iteration)) {
      begin_evaluation(true);
    } else if (has_test && steps > 0 && test_is_due() && test_is_stale()) {
      begin_evaluation(false);
    } else if (iteration < last && train_burst(last - iteration, evaluate)) {
      // some updates were made
    } else if (has_test && test_is_stale()) {
      begin_evaluation(false);
    } else {
      return;
    }
  }
}

// Some updates between two looks at the clock, about 3 million multiplications or a millisecond,
// but not past an iteration where the curve wants a point. False when no update can be made.
bool Run::train_burst(std::int64_t steps, bool for_curve) {
  const std::int64_t cost = 3 * network_->spec().multiplications() * spec_.batch_size;
  const std::int64_t burst = std::clamp<std::int64_t>(3'000'000 / cost, 1, 1000);
  bool moved = false;
  for (std::int64_t i = 0; i < std::min(steps, burst); ++i) {
    if (diverged_ || stopped_ || !trainer_->can_step()) return moved;
    const StepResult step = trainer_->step();
    if (step.diverged) {
      diverged_ = true;
      return moved;
    }
    moved = true;
    train_curve_.add(step.loss, step.correct, step.count);
    recent_[static_cast<std::size_t>(recent_count_++) % recent_.size()] = {
        1, step.loss, step.correct, step.count};
    const Trainer::State& state = trainer_->state();
    if (state.position == state.epoch_size) stopped_ = rule_that_holds();
    if (for_curve && data_.test && test_curve_.is_due(trainer_->state().iteration)) break;
  }
  return moved;
}

// At the end of an epoch.
std::optional<StopRule> Run::rule_that_holds() {
  const StopRules& rules = spec_.stop;
  const std::int64_t epoch = trainer_->state().epoch;
  if (rules.epochs > 0 && epoch >= rules.epochs) return StopRule::epochs;
  if (rules.loss == 0 && rules.plateau == 0) return std::nullopt;
  const TrainCurve::Window newest = newest_batches();
  const double loss = newest.loss / static_cast<double>(newest.iterations);
  if (loss < rules.loss) return StopRule::loss;
  if (best_epoch_ < 0 || loss < 0.99 * best_loss_) {
    best_loss_ = loss;
    best_epoch_ = epoch;
  }
  if (rules.plateau > 0 && epoch - best_epoch_ >= rules.plateau) return StopRule::plateau;
  return std::nullopt;
}

// The score is brought up to date now and then, but never for more than a tenth of the time.
bool Run::test_is_due() const {
  const auto age = Clock::now() - score_time_;
  return age > kScoreAge && age > 10 * evaluation_cost_;
}

bool Run::test_is_stale() const {
  return score_.iteration != trainer_->state().iteration || score_.count < data_.test->size();
}

void Run::begin_evaluation(bool for_curve) {
  evaluation_.emplace(*network_, *loss_, *data_.test);
  evaluation_for_curve_ = for_curve;
  evaluation_cost_ = {};
}

void Run::advance_evaluation() {
  const auto began = Clock::now();
  evaluation_->advance(kEvaluationPart);
  evaluation_cost_ += Clock::now() - began;
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

void Run::forget_score() {
  evaluation_.reset();
  score_ = {};
}

// An epoch's, at most 100.
TrainCurve::Window Run::newest_batches() const {
  const auto kept =
      std::min<std::int64_t>({recent_count_, static_cast<std::int64_t>(recent_.size()),
                              trainer_->batches_per_epoch(trainer_->state().epoch_size)});
  TrainCurve::Window sum;
  for (std::int64_t i = recent_count_ - kept; i < recent_count_; ++i) {
    sum += recent_[static_cast<std::size_t>(i) % recent_.size()];
  }
  return sum;
}

RunStatus Run::status() const {
  const Trainer::State& state = trainer_->state();
  RunStatus status;
  status.iteration = state.iteration;
  status.epoch = state.epoch;
  status.epoch_samples = state.epoch_size > 0 ? state.epoch_size : data_.train->size();
  status.batches_per_epoch = trainer_->batches_per_epoch(status.epoch_samples);
  status.samples_seen = state.samples_seen;
  status.parameters = network_->parameter_count();
  status.learning_rate = optimizer_->learning_rate;
  status.test = score_;
  status.diverged = diverged_;
  status.stopped = stopped_;
  status.has_accuracy = !is_regression(spec_.data);
  status.inputs = network_->layers()[0].input_use();

  const TrainCurve::Window sum = newest_batches();
  status.has_train = sum.iterations > 0;
  if (status.has_train) {
    status.train_loss = sum.loss / static_cast<double>(sum.iterations);
    status.train_accuracy = static_cast<double>(sum.correct) / static_cast<double>(sum.count);
  }
  return status;
}

}  // namespace glassbox
