#include "app/study.h"

#include <algorithm>
#include <chrono>
#include <limits>

#include "app/clock.h"
#include "app/look.h"
#include "experiments/museum/museum.h"
#include "experiments/presets.h"

namespace glassbox {

Study::Study() : Session(museum_workshop()) {}

void Study::start(const RunSpec& spec) {
  Session::start(spec);
  record_.reset();
}

void Study::start_preset(std::string_view id, std::uint32_t seed) {
  const Preset& chosen = preset(id);
  RunSpec spec = chosen.spec;
  spec.seed = seed;
  Session::start(spec);
  record_.emplace(chosen, seed);
}

void Study::advance(std::int64_t steps, double milliseconds, bool evaluate) {
  if (!record_) return Session::advance(steps, milliseconds, evaluate);
  const auto deadline = Clock::now() + std::chrono::duration<double, std::milli>(milliseconds);
  const auto now_at = [&] { return run().status().iteration; };
  const std::int64_t last =
      now_at() + std::min(steps, std::numeric_limits<std::int64_t>::max() / 2);
  for (;;) {
    const std::int64_t begin = now_at();
    const std::int64_t stop = std::min(last, record_->next_stop(begin));
    const std::chrono::duration<double, std::milli> left = deadline - Clock::now();
    Session::advance(stop - begin, std::max(0.0, left.count()), evaluate);
    if (now_at() != stop || stop == begin) return;
    record_->look(run().network(), run().loss(), run().train_samples(), run().test_samples(), stop);
    if (stop == last) return;
  }
}

Trace Study::look(int first, int count) { return look_at_training(run(), first, count); }

TimedCheck Study::check(int samples, const CheckOptions& options) {
  using Milliseconds = std::chrono::duration<double, std::milli>;
  Batch batch;
  const auto indices = training_indices(run(), 0, std::min(samples, run().train_samples().size()));
  run().train_samples().gather(indices, batch);
  Network& network = run().network();
  Loss& loss = run().loss();

  TimedCheck result;
  const auto begin = Clock::now();
  result.report = check_gradients(network, loss, batch.X, batch.targets, options);
  const Milliseconds checked = Clock::now() - begin;
  Index measured = 0;
  for (const GradientComparison& array : result.report.arrays) measured += array.count;
  result.numerical_milliseconds = checked.count() /
                                  static_cast<double>(std::max<Index>(1, measured)) *
                                  static_cast<double>(network.parameter_count());

  // Once is too short to be timed: as often as fits into a few milliseconds.
  constexpr Milliseconds kEnough{5};
  int times = 0;
  Milliseconds spent{0};
  const auto first = Clock::now();
  do {
    loss.forward(network.forward(batch.X), batch.targets);
    network.backward(loss.backward());
    ++times;
    spent = Clock::now() - first;
  } while (spent < kEnough);
  result.backprop_milliseconds = spent.count() / times;
  return result;
}

}  // namespace glassbox
