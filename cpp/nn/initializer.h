#pragma once
// Where the weights start. Biases start at zero.
//
//   uniform   U(-a, a)                    a = scale
//   normal    N(0, s^2)                   s = scale
//   xavier    N(0, 2 / (n_in + n_out))    keeps the size of values and gradients through layers
//                                         of sigmoid or tanh
//   lecun     N(0, 1 / n_in)              its older form, for the way forward alone
//   he        N(0, 2 / n_in)              the same for relu, which silences half of its inputs
//
// Equal weights would stay equal for ever: all neurons of a layer would get the same gradient.
// Sources: Glorot, Bengio, "Understanding the difficulty of training deep feedforward neural
// networks" (2010), xavier; LeCun et al., "Efficient backprop" (1998), lecun; He, Zhang, Ren, Sun,
// "Delving deep into rectifiers" (2015), he.

#include "nn/matrix.h"
#include "nn/names.h"
#include "nn/random.h"

namespace glassbox {

enum class InitializerKind { uniform, normal, xavier, lecun, he };

template <>
struct Names<InitializerKind> {
  static constexpr std::string_view what = "initialiser";
  static constexpr std::pair<InitializerKind, std::string_view> all[] = {
      {InitializerKind::uniform, "uniform"},
      {InitializerKind::normal, "normal"},
      {InitializerKind::xavier, "xavier"},
      {InitializerKind::lecun, "lecun"},
      {InitializerKind::he, "he"}};
};

struct Initializer {
  InitializerKind kind = InitializerKind::he;
  double scale = 0.5;  // a of uniform, s of normal; ignored by the others
};

// Draws W (n_out x n_in) anew, in the order in which it lies in memory: all weights of input 0
// first. That is the order in which NumPy fills an array of shape (n_in, n_out).
void initialize(const Initializer& initializer, Random& random, Matrix& W);

// The same for weights that are used in many places, as those of a convolution are: n_in and n_out
// are then how many numbers go into an output and how many outputs an input goes to.
void initialize(const Initializer& initializer, Random& random, Matrix& W, double n_in,
                double n_out);

}  // namespace glassbox
