#pragma once
// Does a number agree with one that was printed?

#include <string_view>
#include <vector>

namespace glassbox {

// Whether `ours` are the numbers in `printed`, as far as that shows their digits:
//
//   715.0000000000001      [[ 6 13 19]]      (array([[22, 28],\n [49, 64]]), ...)      True
//
// A number agrees when, rounded or cut to as many decimals as were printed, it reads the same; with
// an exponent (-9.99999950584e-08), to as many digits. True is 1 and False is 0.
//
// Within brackets NumPy prints every number to the same decimals and leaves zeros at the end away:
// in [1. 0.25 0.625] the first two are 1.000 and 0.250. Where the text breaks off inside brackets,
// its last number may have been cut short and is compared as far as it goes.
bool agrees(std::string_view printed, const std::vector<double>& ours);

}  // namespace glassbox
