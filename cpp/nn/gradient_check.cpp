#include "nn/gradient_check.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <stdexcept>
#include <utility>

#include "nn/text.h"

namespace glassbox {

namespace {

// Whether `a` is the larger error. Not a number is the worst there is, and nothing beats it.
bool is_worse(double a, double b) { return a > b || (std::isnan(a) && !std::isnan(b)); }

double difference(const CheckedElement& element) {
  return std::abs(element.backprop - element.measured);
}

// Puts `element` in its place among the `most` worst ones.
void keep_worst(std::vector<CheckedElement>& worst, const CheckedElement& element,
                std::size_t most) {
  const auto place = std::find_if(worst.begin(), worst.end(), [&](const CheckedElement& other) {
    return is_worse(difference(element), difference(other));
  });
  worst.insert(place, element);
  if (worst.size() > most) worst.pop_back();
}

// Compares `gradient` with the slope of loss() along the elements of `theta`.
GradientComparison compare(const std::string& name, Matrix& theta, const Matrix& gradient,
                           const std::function<double()>& loss, const CheckOptions& options) {
  const double h = options.h;
  const bool all = options.elements <= 0 || options.elements >= theta.size();
  GradientComparison result{
      name, theta.rows(), theta.cols(), all ? theta.size() : options.elements, 0, {}};
  double largest_slope = 0;
  for (Index k = 0; k < result.count; ++k) {
    const Index i = k * theta.size() / result.count;
    Scalar& element = theta.data()[i];
    const Scalar kept = element;
    element = kept + static_cast<Scalar>(h);
    const double above = loss();
    element = kept - static_cast<Scalar>(h);
    const double below = loss();
    element = kept;

    const double measured = (above - below) / (2 * h);
    const double backprop = gradient.data()[i];
    largest_slope = std::max({largest_slope, std::abs(backprop), std::abs(measured)});
    keep_worst(result.worst, {i, backprop, measured}, std::max<std::size_t>(options.worst, 1));
  }
  const double largest_difference = result.worst.empty() ? 0 : difference(result.worst.front());
  if (largest_difference != 0) result.relative_error = largest_difference / largest_slope;
  if (options.worst == 0) result.worst.clear();
  return result;
}

// Copies: a gradient can only be asked for until the next forward().
std::vector<Matrix> gradients_of(const std::vector<Parameter*>& parameters) {
  std::vector<Matrix> gradients;
  for (Parameter* p : parameters) gradients.push_back(p->gradient());
  return gradients;
}

// What a forward pass in training changes beside the outputs: running statistics and dice.
class RunningState {
 public:
  explicit RunningState(const Network& network) : network_(network) {
    for (const Matrix* buffer : network.buffers()) buffers_.push_back(*buffer);
    for (const Random* random : network.randoms()) randoms_.push_back(*random);
  }
  void restore() const {
    for (std::size_t i = 0; i < buffers_.size(); ++i) *network_.buffers()[i] = buffers_[i];
    for (std::size_t i = 0; i < randoms_.size(); ++i) *network_.randoms()[i] = randoms_[i];
  }

 private:
  const Network& network_;
  std::vector<Matrix> buffers_;
  std::vector<Random> randoms_;
};

}  // namespace

double GradientReport::relative_error() const {
  double worst = 0;
  for (const GradientComparison& array : arrays) {
    if (is_worse(array.relative_error, worst)) worst = array.relative_error;
  }
  return worst;
}

GradientReport check_gradients(Network& network, Loss& loss, Matrix X, const Targets& targets,
                               const CheckOptions& options) {
  if (!(options.h > 0) || !std::isfinite(options.h)) {
    throw std::invalid_argument("the step h of the difference quotient is " + text_of(options.h) +
                                ": expected more than 0");
  }
  std::string known = "X";
  for (const Parameter* p : network.parameters()) known += ", " + p->name;
  const auto wanted = [&](const std::string& name) {
    const auto& names = options.names;
    return names.empty() || std::find(names.begin(), names.end(), name) != names.end();
  };

  const RunningState state(network);
  const auto L = [&] {
    state.restore();
    return static_cast<double>(loss.forward(network.forward(X, options.mode), targets));
  };
  L();
  const Matrix dX = network.backward(loss.backward(), InputGradient::needed);
  const std::vector<Matrix> gradients = gradients_of(network.parameters());
  GradientReport report;
  for (std::size_t i = 0; i < gradients.size(); ++i) {
    Parameter& p = *network.parameters()[i];
    if (wanted(p.name)) report.arrays.push_back(compare(p.name, p.value, gradients[i], L, options));
  }
  if (wanted("X")) report.arrays.push_back(compare("X", X, dX, L, options));
  state.restore();
  if (report.arrays.size() < options.names.size()) {
    throw std::invalid_argument("a parameter that is not there was to be checked: expected among " +
                                known);
  }
  return report;
}

GradientReport check_gradients(Network& network, Loss& loss, Matrix X, const Targets& targets,
                               double h) {
  return check_gradients(network, loss, std::move(X), targets, CheckOptions{h, {}, 0, 1});
}

GradientReport check_layer(Layer& layer, Matrix X, Random& random, double h) {
  const Matrix& outputs = layer.forward(X);
  Matrix R(outputs.rows(), outputs.cols());
  for (Scalar& r : R.reshaped()) r = static_cast<Scalar>(random.normal());
  const auto L = [&] { return static_cast<double>((R.array() * layer.forward(X).array()).sum()); };
  const Matrix dX = layer.backward(R, InputGradient::needed);
  const std::vector<Matrix> gradients = gradients_of(layer.parameters());
  GradientReport report;
  for (std::size_t i = 0; i < gradients.size(); ++i) {
    Parameter& p = *layer.parameters()[i];
    report.arrays.push_back(compare(p.name, p.value, gradients[i], L, {h, {}, 0, 1}));
  }
  report.arrays.push_back(compare("X", X, dX, L, {h, {}, 0, 1}));
  return report;
}

GradientReport check_loss(Loss& loss, Matrix Z, const Targets& targets, double h) {
  const auto L = [&] { return static_cast<double>(loss.forward(Z, targets)); };
  L();
  const Matrix dZ = loss.backward();
  return {{compare("Z", Z, dZ, L, {h, {}, 0, 1})}};
}

}  // namespace glassbox
