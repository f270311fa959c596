#include "app/seed_map.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <stdexcept>
#include <string>

#include "app/clock.h"
#include "nn/text.h"

namespace glassbox {

namespace {

constexpr double kNoLimit = 1e9;  // milliseconds

[[noreturn]] void refuse(const std::string& sentence) { throw std::invalid_argument(sentence); }

void validate(const SeedMapRequest& request) {
  if (request.count < 1 || request.count > 1000) {
    refuse("a map of " + std::to_string(request.count) +
           " seeds was asked for: expected 1 to 1000");
  }
  if (request.first_seed > UINT32_MAX - static_cast<std::uint32_t>(request.count - 1)) {
    refuse("the map's last seed is beyond 4294967295: expected none above");
  }
  if (request.steps < 1 || request.steps > 1'000'000) {
    refuse("each seed has " + std::to_string(request.steps) + " updates: expected 1 to 1000000");
  }
  if (!(request.loss > 0 && std::isfinite(request.loss))) {
    refuse("a seed is solved below a loss of " + text_of(request.loss) + ": expected more than 0");
  }
}

}  // namespace

SeedMap::SeedMap(const SeedMapRequest& request, const Workshop& workshop)
    : request_(request), workshop_(workshop) {
  validate(request);
  request_.spec.stop = {};
  begin_seed();
  // Looking at all points costs about as much as an epoch of updates.
  interval_ = std::max<std::int64_t>(10, run_->status().batches_per_epoch);
}

void SeedMap::begin_seed() {
  request_.spec.seed = request_.first_seed + static_cast<std::uint32_t>(results_.size());
  run_ = std::make_unique<Run>(request_.spec, no_digits_, no_digits_, workshop_);
}

void SeedMap::advance(double milliseconds) {
  const auto deadline = Clock::now() + std::chrono::duration<double, std::milli>(milliseconds);
  while (run_ && Clock::now() < deadline) {
    const std::int64_t left = request_.steps - run_->status().iteration;
    run_->advance(std::min(interval_, left), kNoLimit, false);
    look();
  }
}

// Whether the seed has come to its end, and how.
void SeedMap::look() {
  const RunStatus status = run_->status();
  const Score score = evaluate(run_->network(), run_->loss(), run_->train_samples());
  const bool right = !status.has_accuracy || score.correct == score.count;
  const bool solved = right && score.loss < request_.loss;
  if (!solved && !status.diverged && status.iteration < request_.steps) return;
  const SeedOutcome outcome = solved            ? SeedOutcome::solved
                              : status.diverged ? SeedOutcome::diverged
                                                : SeedOutcome::stuck;
  results_.push_back({outcome, score.loss, status.iteration});
  run_.reset();
  if (static_cast<int>(results_.size()) < request_.count) begin_seed();
}

}  // namespace glassbox
