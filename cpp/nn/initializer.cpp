#include "nn/initializer.h"

#include <cmath>

namespace glassbox {

void initialize(const Initializer& initializer, Random& random, Matrix& W) {
  initialize(initializer, random, W, static_cast<double>(W.cols()), static_cast<double>(W.rows()));
}

void initialize(const Initializer& initializer, Random& random, Matrix& W, double n_in,
                double n_out) {
  if (initializer.kind == InitializerKind::uniform) {
    const double a = initializer.scale;
    for (Scalar& w : W.reshaped()) w = static_cast<Scalar>(-a + 2 * a * random.uniform());
    return;
  }
  const double s = initializer.kind == InitializerKind::xavier  ? std::sqrt(2 / (n_in + n_out))
                   : initializer.kind == InitializerKind::lecun ? std::sqrt(1 / n_in)
                   : initializer.kind == InitializerKind::he    ? std::sqrt(2 / n_in)
                                                                : initializer.scale;
  for (Scalar& w : W.reshaped()) w = static_cast<Scalar>(s * random.normal());
}

}  // namespace glassbox
