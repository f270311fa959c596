#pragma once
// A session for those who want to look closely: it runs the tutorials' systems, mistakes included,
// and opens a run to see what goes forward and what comes back.

#include <cstdint>
#include <optional>
#include <string_view>

#include "app/session.h"
#include "experiments/printed.h"
#include "nn/gradient_check.h"
#include "nn/trace.h"

namespace glassbox {

// A gradient check, and what the two ways to a gradient cost.
struct TimedCheck {
  GradientReport report;
  double backprop_milliseconds = 0;   // one gradient of all parameters by backpropagation
  double numerical_milliseconds = 0;  // the same by difference quotients, from those measured
};

class Study : public Session {
 public:
  Study();

  void start(const RunSpec& spec);
  // Begins the run of a preset. Its printed numbers are compared as the run comes to them.
  void start_preset(std::string_view id, std::uint32_t seed);
  // As Session::advance, with a halt wherever the tutorial prints something.
  void advance(std::int64_t steps, double milliseconds, bool evaluate = true);
  // The numbers that the present preset's tutorial prints; none for other runs.
  const PrintedRecord* printed() const { return record_ ? &*record_ : nullptr; }

  // Samples first .. first + count - 1 of the training data, forward and backward.
  Trace look(int first, int count);

  // Checks the present run's gradients over its first `samples` training samples.
  TimedCheck check(int samples, const CheckOptions& options);

 private:
  std::optional<PrintedRecord> record_;
};

}  // namespace glassbox
