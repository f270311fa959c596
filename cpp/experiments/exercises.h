#pragma once
// The small exercises of S2 (209 to 235), computed by this project's own layers, graphs and losses,
// with what the tutorial prints beside them. They are sums that can be checked on paper.

#include <string>
#include <vector>

#include "nn/matrix.h"

namespace glassbox {

struct ExerciseRow {
  std::string what;     // the tutorial's expression: "layer_1.dW"
  std::string printed;  // what it prints, exactly; empty where the tutorial does not show it
  Matrix ours;          // of the shape that is printed: one sample a row, one input's weights a row
  bool match;           // every printed digit agrees
  // What is printed is not what the tutorial's own lines give: nothing can match it.
  bool misprinted = false;
};

struct Exercise {
  std::string id;   // "225", or "figure" for what has no number
  std::string key;  // what it is about: "affine-backward"
  std::vector<ExerciseRow> rows;
};

// Computed anew by every call, which takes less than a millisecond.
std::vector<Exercise> exercises();

}  // namespace glassbox
