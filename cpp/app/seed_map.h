#pragma once
// The same run from many start points: which seeds lead to a solution, and which get stuck.

#include <cstdint>
#include <memory>
#include <vector>

#include "app/run.h"

namespace glassbox {

enum class SeedOutcome { solved, stuck, diverged };

template <>
struct Names<SeedOutcome> {
  static constexpr std::string_view what = "outcome of a seed";
  static constexpr std::pair<SeedOutcome, std::string_view> all[] = {
      {SeedOutcome::solved, "solved"},
      {SeedOutcome::stuck, "stuck"},
      {SeedOutcome::diverged, "diverged"}};
};

struct SeedMapRequest {
  RunSpec spec;  // its seed and its stop rules do not count
  std::uint32_t first_seed = 1;
  int count = 1;           // of seeds, 1 to 1000
  std::int64_t steps = 1;  // updates for each seed, 1 to 1000000
  // Solved: every training point right (of a regression that has no meaning) and the loss over
  // all of them below this.
  double loss = 0;
};

struct SeedResult {
  SeedOutcome outcome;
  double loss;           // over the training points, where the seed ended
  std::int64_t updates;  // until solved, or in all
};

// Works in parts, with runs of its own. What comes out does not depend on the parts.
class SeedMap {
 public:
  // Refuses what cannot be run. The workshop must outlive the map.
  SeedMap(const SeedMapRequest& request, const Workshop& workshop);

  // Works for about so long.
  void advance(double milliseconds);

  int count() const { return request_.count; }
  const std::vector<SeedResult>& results() const { return results_; }

 private:
  void begin_seed();
  void look();

  SeedMapRequest request_;
  const Workshop& workshop_;
  DigitSamples no_digits_;
  std::unique_ptr<Run> run_;   // of the seed that is at work; null when all are done
  std::int64_t interval_ = 1;  // updates between two looks at all training points
  std::vector<SeedResult> results_;
};

}  // namespace glassbox
