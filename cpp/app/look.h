#pragma once
// A run's training samples on their way through its network and back.

#include <vector>

#include "app/run.h"
#include "nn/trace.h"

namespace glassbox {

// first .. first + count - 1. Throws std::invalid_argument when they are not all here.
std::vector<int> training_indices(const Run& run, int first, int count);

// Sends these samples forward and their loss back. Nothing is updated.
Trace look_at_training(Run& run, int first, int count);

}  // namespace glassbox
