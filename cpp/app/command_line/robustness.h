#pragma once
// glassbox robustness: how well a network reads test digits that are drawn elsewhere, or larger or
// smaller, with the preparation of a drawing and without some of its steps.

#include <string>

namespace glassbox {

struct RobustnessOptions {
  std::string data;    // folder of the digits; see mnist_folder
  std::string preset;  // "lenet"; empty: the digits lab's own, 784-128-10
  int epochs = 4;
  int count = 10'000;  // test digits
};

// Throws std::invalid_argument with a sentence when an option makes no sense.
void robustness(const RobustnessOptions& options);

}  // namespace glassbox
