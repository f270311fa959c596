#pragma once
// Specs out of the fuzzer's bytes: most of them can be run, and what can be is small.

#include <cstdint>

#include "experiments/run_spec.h"
#include "fuzz/source.h"

namespace glassbox {

// A spec on one of these data sets. One in two is wild: some of its settings are none.
RunSpec any_spec(Source& source, std::initializer_list<DataKind> kinds);

// Whether a step takes less than about a millisecond: a refusal is cheap too.
bool is_cheap(const RunSpec& spec);

}  // namespace glassbox
