#pragma once
// What an exhibit shows: the same run twice, with a mistake and without, and the numbers in which
// the mistake can be seen. Everything is computed here and now.

#include <string>
#include <vector>

#include "experiments/bug.h"
#include "experiments/run_spec.h"
#include "experiments/workshop.h"
#include "nn/gradient_check.h"

namespace glassbox {

// A table of numbers, row by row; one number is a table of 1 x 1.
struct Numbers {
  int rows = 0;
  int columns = 0;
  std::vector<double> values;
};

// One thing that can be looked at on both sides. Matrices that a tutorial prints stand as it prints
// them; all others as they are in nn/.
struct Fact {
  std::string name;  // a key for the page's texts: "tax_gradient"
  Numbers as_written;
  Numbers corrected;
  std::string refusal;  // what the form as written answers when it cannot even be computed
};

// One of the two runs.
struct Side {
  std::vector<double> loss;      // of every update's batch, before the update
  std::vector<double> accuracy;  // after every update: on the test part where the data have one,
                                 // else on the training data; empty without classes
  GradientReport check;          // of the weights with which the run begins
  std::string refusal;           // why there is no run
  bool diverged = false;         // a loss was not a finite number, and the run stopped there
};

struct Showing {
  std::vector<Fact> facts;
  Side as_written;
  Side corrected;
  // Whether the gradient check tells the two apart: red as written and green corrected. Mistakes
  // outside of the way back it cannot see, and false is part of what such an exhibit teaches.
  bool caught = false;
};

// Runs the exhibit of this mistake, a fraction of a second. The same numbers at every call.
Showing show(Bug bug);

// One side by itself: the gradient check, then `iterations` updates. For combinations of mistakes;
// one that cannot be built is told in `refusal`.
Side run_side(const RunSpec& spec, int iterations, const Workshop& workshop);

// Green: below the first; red: above the second, or not a number. Float has few digits left in the
// difference of two losses, so there the limits are wide.
constexpr double kGreen = sizeof(Scalar) == sizeof(double) ? 1e-6 : 2e-2;
constexpr double kRed = sizeof(Scalar) == sizeof(double) ? 1e-4 : 5e-2;
constexpr double kCheckStep = sizeof(Scalar) == sizeof(double) ? 1e-5 : 1e-3;

}  // namespace glassbox
