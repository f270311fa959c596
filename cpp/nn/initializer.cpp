#include "nn/initializer.h"

#include <cmath>

namespace glassbox {

void initialize(const Initializer& initializer, Random& random, Matrix& W) {
  const double n_in = static_cast<double>(W.cols());
  const double n_out = static_cast<double>(W.rows());
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
