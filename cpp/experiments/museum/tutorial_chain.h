#pragma once
// The small network that the exercises of S2 pass around, with their own numbers.

#include <vector>

#include "experiments/bug.h"
#include "nn/network.h"

namespace glassbox {

// affine1 relu1 affine2 (2 affine layers, exercises 226 to 228), or the same with relu2 affine3
// (3 affine layers, exercises 229, 233 to 235), with `bugs` built in. All sums are positive, so
// the ReLUs let everything through.
Network tutorial_chain(int affine_layers, const std::vector<Bug>& bugs = {});

// What the exercises give it: one sample, (1, 2).
Matrix tutorial_input();

}  // namespace glassbox
