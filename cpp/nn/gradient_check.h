#pragma once
// Is backpropagation right? Move one parameter a little to either side, see how the loss changes,
// and compare that slope with the gradient:
//
//   dL/dtheta  =  (L(theta + h) - L(theta - h)) / 2h  +  O(h^2)
//
// Run it in double: in float the difference of two nearly equal losses has no digits left.
// Source: Bishop, "Pattern Recognition and Machine Learning" (2006), section 5.3.3.

#include <string>
#include <vector>

#include "nn/layer.h"
#include "nn/loss.h"
#include "nn/network.h"

namespace glassbox {

// What was found for one array. The error is relative to the size of the array's largest slope,
// not of each element: an element that should be 0 cannot be judged by its own size.
struct GradientComparison {
  std::string name;           // "W1", "b1", ...; "X" for a gradient with respect to the input
  Index count = 0;            // elements compared
  double relative_error = 0;  // max |backprop - measured| / max(|backprop|, |measured|)
  Index worst = 0;            // the element that differs most, in memory order
  double backprop = 0;        // its gradient by backpropagation
  double measured = 0;        // its slope by the difference quotient
};

struct GradientReport {
  std::vector<GradientComparison> arrays;
  // The largest relative_error of all arrays.
  double relative_error() const;
};

// Checks every parameter of the network, and dL/dX, on one batch. h is the step to either side.
// Parameters are as before when it returns.
GradientReport check_gradients(Network& network, Loss& loss, Matrix X, const Targets& targets,
                               double h = 1e-5);

// Checks one layer alone, under the loss L = sum of R * outputs with fixed random weights R: its
// gradient dL/d(outputs) is R itself, so nothing but the layer is on trial.
GradientReport check_layer(Layer& layer, Matrix X, Random& random, double h = 1e-5);

// Checks dL/dZ of a loss alone.
GradientReport check_loss(Loss& loss, Matrix Z, const Targets& targets, double h = 1e-5);

}  // namespace glassbox
