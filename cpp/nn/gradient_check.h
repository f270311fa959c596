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

struct CheckedElement {
  Index index;      // in the array, in memory order: column after column
  double backprop;  // its gradient by backpropagation
  double measured;  // its slope by the difference quotient
};

// What was found for one array. The error is relative to the size of the array's largest slope,
// not of each element: an element that should be 0 cannot be judged by its own size.
struct GradientComparison {
  std::string name;           // "W1", "b1", ...; "X" for a gradient with respect to the input
  Index rows = 0;             // of the array
  Index columns = 0;          // of the array
  Index count = 0;            // elements compared
  double relative_error = 0;  // max |backprop - measured| / max(|backprop|, |measured|)
  std::vector<CheckedElement> worst;  // those that differ most, the worst first
};

struct GradientReport {
  std::vector<GradientComparison> arrays;
  // The largest relative_error of all arrays.
  double relative_error() const;
};

struct CheckOptions {
  double h = 1e-5;                 // the step to either side, more than 0
  std::vector<std::string> names;  // parameters to check; none: all of them, and X
  Index elements = 0;              // at most so many of each array, evenly spread; 0: all
  std::size_t worst = 1;           // how many of the worst elements of each array are kept
  // With Mode::training the layers' dice fall the same way in every forward pass.
  Mode mode = Mode::prediction;
};

// Checks parameters of the network, and dL/dX, on one batch. The network is as before when it
// returns. Throws std::invalid_argument for an h that is not above 0 and for an unknown name.
GradientReport check_gradients(Network& network, Loss& loss, Matrix X, const Targets& targets,
                               const CheckOptions& options);

// The same for all elements of everything.
GradientReport check_gradients(Network& network, Loss& loss, Matrix X, const Targets& targets,
                               double h = 1e-5);

// Checks one layer alone, under the loss L = sum of R * outputs with fixed random weights R: its
// gradient dL/d(outputs) is R itself, so nothing but the layer is on trial.
GradientReport check_layer(Layer& layer, Matrix X, Random& random, double h = 1e-5);

// Checks dL/dZ of a loss alone.
GradientReport check_loss(Loss& loss, Matrix Z, const Targets& targets, double h = 1e-5);

}  // namespace glassbox
