#pragma once
// Putting faulty layers into the places of right ones.

#include <vector>

#include "experiments/bug.h"
#include "nn/layers.h"

namespace glassbox {

bool contains(const std::vector<Bug>& bugs, Bug bug);

// Builds those of `bugs` that are about layers into `layers`, which are right ones. Throws
// std::invalid_argument when the layers do not have what a mistake is about, or when two mistakes
// want the same place; `layers` are of no use then.
void build_in(const std::vector<Bug>& bugs, Layers& layers);

}  // namespace glassbox
