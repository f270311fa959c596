#pragma once
// The data sets that only the tutorials use: three pupils, three clusters, a part of the digits.

#include "experiments/workshop.h"

namespace glassbox {

// As the plain workshop's, with those. Of a part of the digits `workshop` says how many are trained
// on.
RunData tutorial_data(const Workshop& workshop, const RunSpec& spec, const DigitSamples& train,
                      const DigitSamples& test);

}  // namespace glassbox
