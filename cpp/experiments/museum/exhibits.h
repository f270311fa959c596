#pragma once
// The table of exhibits: every mistake, where it stands, and the run that shows what it does.

#include <span>
#include <string_view>

#include "experiments/run_spec.h"

namespace glassbox {

struct Exhibit {
  Bug bug;
  int tutorial;                // 0 .. 4 for S0 .. S4; S3 leaves Adam to its readers
  std::string_view where;      // exercises, class or function
  std::string_view written;    // the line that matters, in the tutorial's Python
  std::string_view corrected;  // what should stand there
  RunSpec spec;                // the run by the book; spec.bugs is empty
  int iterations;              // updates that it is shown for
};

// In the order of Names<Bug>.
std::span<const Exhibit> exhibits();

const Exhibit& exhibit(Bug bug);

}  // namespace glassbox
