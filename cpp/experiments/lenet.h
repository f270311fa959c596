#pragma once
// A small convolutional network for digits, in the manner of LeNet: two rounds of convolution, ReLU
// and pooling, then one affine layer behind dropout.
// Source: LeCun, Bottou, Bengio, Haffner, "Gradient-based learning applied to document
// recognition", Proceedings of the IEEE 86 (1998).

#include "experiments/run_spec.h"

namespace glassbox {

RunSpec lenet();

}  // namespace glassbox
