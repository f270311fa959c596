#include "nn/gradient_check.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace glassbox {

namespace {

// Whether `a` is the larger error. Not a number is the worst there is, and nothing beats it.
bool is_worse(double a, double b) { return a > b || (std::isnan(a) && !std::isnan(b)); }

// Compares `gradient` with the slope of loss() along every element of `theta`.
GradientComparison compare(const std::string& name, Matrix& theta, const Matrix& gradient,
                           const std::function<double()>& loss, double h) {
  GradientComparison result{name, theta.size()};
  double largest_difference = -1;
  double largest_slope = 0;
  for (Index i = 0; i < theta.size(); ++i) {
    Scalar& element = theta.data()[i];
    const Scalar kept = element;
    element = kept + static_cast<Scalar>(h);
    const double above = loss();
    element = kept - static_cast<Scalar>(h);
    const double below = loss();
    element = kept;

    const double measured = (above - below) / (2 * h);
    const double backprop = gradient.data()[i];
    const double difference = std::abs(backprop - measured);
    largest_slope = std::max({largest_slope, std::abs(backprop), std::abs(measured)});
    if (is_worse(difference, largest_difference)) {
      largest_difference = difference;
      result.worst = i;
      result.backprop = backprop;
      result.measured = measured;
    }
  }
  if (largest_difference != 0) {
    result.relative_error = theta.size() == 0 ? 0 : largest_difference / largest_slope;
  }
  return result;
}

}  // namespace

double GradientReport::relative_error() const {
  double worst = 0;
  for (const GradientComparison& array : arrays) {
    if (is_worse(array.relative_error, worst)) worst = array.relative_error;
  }
  return worst;
}

GradientReport check_gradients(Network& network, Loss& loss, Matrix X, const Targets& targets,
                               double h) {
  const auto L = [&] { return static_cast<double>(loss.forward(network.forward(X), targets)); };
  L();
  const Matrix dX = network.backward(loss.backward(), InputGradient::needed);
  GradientReport report;
  for (Parameter* p : network.parameters()) {
    report.arrays.push_back(compare(p->name, p->value, Matrix(p->gradient), L, h));
  }
  report.arrays.push_back(compare("X", X, dX, L, h));
  return report;
}

GradientReport check_layer(Layer& layer, Matrix X, Random& random, double h) {
  const Matrix& outputs = layer.forward(X);
  Matrix R(outputs.rows(), outputs.cols());
  for (Scalar& r : R.reshaped()) r = static_cast<Scalar>(random.normal());
  const auto L = [&] { return static_cast<double>((R.array() * layer.forward(X).array()).sum()); };
  const Matrix dX = layer.backward(R, InputGradient::needed);
  GradientReport report;
  for (Parameter* p : layer.parameters()) {
    report.arrays.push_back(compare(p->name, p->value, Matrix(p->gradient), L, h));
  }
  report.arrays.push_back(compare("X", X, dX, L, h));
  return report;
}

GradientReport check_loss(Loss& loss, Matrix Z, const Targets& targets, double h) {
  const auto L = [&] { return static_cast<double>(loss.forward(Z, targets)); };
  L();
  const Matrix dZ = loss.backward();
  return {{compare("Z", Z, dZ, L, h)}};
}

}  // namespace glassbox
