#pragma once
// Two runs on the same data from the same seed, trained in turns, so that nothing but what their
// specs differ in can make one of them better.

#include <array>
#include <chrono>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "app/clock.h"
#include "app/plane_lab.h"
#include "app/run.h"

namespace glassbox {

enum class Fairness {
  steps,  // both have made equally many updates
  time,   // both have had equally much computing
};

template <>
struct Names<Fairness> {
  static constexpr std::string_view what = "fairness";
  static constexpr std::pair<Fairness, std::string_view> all[] = {{Fairness::steps, "steps"},
                                                                  {Fairness::time, "time"}};
};

class Race {
 public:
  using Specs = std::array<RunSpec, 2>;

  // Appends digits as a Session does. Racers that have begun to learn begin anew: at no moment may
  // one of them know digits that the other did not have.
  void add_digits(Split split, std::span<const std::uint8_t> images,
                  std::span<const std::uint8_t> labels, int classes = 10);

  // Both at iteration 0. Throws std::invalid_argument with a sentence, and leaves the present race
  // as it is, when a spec cannot be run, or when the two differ in their data or their seed: it
  // names what they differ in.
  void begin(const Specs& specs, Fairness fairness);

  // Both together work for about so long and make at most `steps` updates each. With equal steps
  // both stand at the same iteration whenever this returns. With equal time their computing differs
  // by no more than a burst of kBurst milliseconds, or by one update where that takes longer. A
  // racer that diverged or was stopped by a rule stays where it is, and the other goes on alone.
  //
  // A curve's points are evaluated apart from the updates and not counted as computing: training
  // goes up to the next iteration that a curve wants a point at, with a clock around it, and the
  // evaluation follows. 0 steps bring both test scores up to date.
  void advance(std::int64_t steps, double milliseconds);

  // 0 or 1; refuses before the first begin().
  Run& run(int racer);
  // Milliseconds in which its updates were made.
  double computing(int racer) const;
  // What it had computed at each point of its test curve.
  std::vector<double> test_milliseconds(int racer) const;
  // For pictures; refuses when the race is about digits.
  PlaneLab& lab(int racer);

 private:
  static constexpr double kBurst = 3;  // milliseconds

  struct Racer {
    // One of the two: digits are the race's, points are the lab's.
    std::unique_ptr<Run> digits;
    std::unique_ptr<PlaneLab> plane;
    double milliseconds = 0;
    struct Reached {
      std::int64_t iteration;
      double milliseconds;
    };
    std::vector<Reached> reached;  // one for each point of the test curve

    Run& run() const { return plane ? plane->run() : *digits; }
    std::int64_t iteration() const { return run().status().iteration; }
    bool can_go() const;
    bool point_is_due() const;
    // Updates until the test curve wants a point: 1 to `most`.
    std::int64_t until_point(std::int64_t most) const;
    void train(std::int64_t steps, double milliseconds);
    // False when time was up before the point was there.
    bool evaluate(double milliseconds);
  };

  struct Turn {
    Clock::time_point deadline;
    std::array<std::int64_t, 2> last;  // the iterations that must not be passed
    double left() const;
  };

  bool advance_equally(const Turn& turn);
  bool advance_poorer(const Turn& turn);
  bool evaluate_due(const Turn& turn);
  Racer make_racer(const RunSpec& spec) const;
  const Racer& racer(int index) const;

  DigitSamples train_;
  DigitSamples test_;
  Specs specs_;
  Fairness fairness_ = Fairness::steps;
  std::array<Racer, 2> racers_;
  bool begun_ = false;
};

}  // namespace glassbox
