#pragma once
// The numbers and the matrices that everything else is written in.
//
// Notation, used in every file:
//   m        samples in a batch
//   X        inputs of a layer,   n_in  x m     one column is one sample
//   W, b     weights, bias,       n_out x n_in, n_out x 1
//   Z        W X + b,             n_out x m
//   A        f(Z)                 n_out x m
//   L        the loss, one number
//   dZ       dL/dZ, of Z's shape; likewise dW, db, dX
//
// Matrices are stored column after column, so a batch lies in memory sample after sample, exactly
// as NumPy stores an array of shape (samples, features).

#include "nn/eigen.h"

namespace glassbox {

// float in the app. The same sources are compiled a second time with double for tests where
// rounding would hide what they look for: gradient checks and published numbers.
#ifdef GLASSBOX_DOUBLE
using Scalar = double;
#else
using Scalar = float;
#endif

using Matrix = Eigen::Matrix<Scalar, Eigen::Dynamic, Eigen::Dynamic>;
using Vector = Eigen::Matrix<Scalar, Eigen::Dynamic, 1>;
using Index = Eigen::Index;

}  // namespace glassbox
