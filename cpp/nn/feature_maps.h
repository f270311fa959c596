#pragma once
// What a convolutional network looks for, and what it finds.

#include <string>
#include <vector>

#include "nn/convolution.h"
#include "nn/network.h"

namespace glassbox {

// The windows of a convolution as pictures: k * k rows (row by row of the window), and a column for
// each pair of an output and an input channel, the input channels of output 0 first.
Matrix filters(const Convolution& convolution);

// What one layer makes of one sample, a picture for each channel.
struct FeatureMaps {
  std::string layer;  // its name: "convolution1", "relu1", ...
  Shape shape;
  Matrix values;  // (height * width) x channels, row by row of the picture
};

// Of every layer that puts out pictures, for the first sample of the network's last forward().
std::vector<FeatureMaps> feature_maps(const Network& network);

}  // namespace glassbox
