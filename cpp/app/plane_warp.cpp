#include "app/plane_warp.h"

#include <cmath>

namespace glassbox {

std::vector<std::size_t> neuron_layers(const NetworkSpec& spec) {
  std::vector<std::size_t> places;
  bool has_affine = false;
  for (std::size_t i = 0; i < spec.layers.size(); ++i) {
    const bool is_affine = std::holds_alternative<AffineSpec>(spec.layers[i]);
    if (is_affine && has_affine) places.push_back(i - 1);
    has_affine = has_affine || is_affine;
  }
  places.push_back(spec.layers.size() - 1);
  return places;
}

Directions::Directions(Index units) : axes_(Matrix::Zero(units, 2)) {
  // Different numbers, and two columns that are not the same: the power iteration needs a start
  // that is orthogonal to nothing in particular.
  for (Index i = 0; i < units; ++i) {
    axes_(i, 0) = units > 2 ? static_cast<Scalar>(1 + 0.1 * static_cast<double>(i)) : i == 0;
    axes_(i, 1) = units > 2 ? static_cast<Scalar>(i % 2 == 0 ? 1 : -1) : i == 1;
  }
  if (projects()) axes_.colwise().normalize();
}

namespace {

// The direction of the largest eigenvalue of C among those orthogonal to `other`, from `v` on.
Vector spread(const Matrix& C, Vector v, const Vector& other) {
  constexpr int kRounds = 20;
  constexpr Scalar kNothing = Scalar(1e-12);
  const auto orthogonal = [&](const Vector& u) -> Vector { return u - other * other.dot(u); };
  v = orthogonal(v);
  if (!(v.norm() > Scalar(1e-3))) {
    Index least = 0;  // the neuron that `other` looks at least is never along it
    other.cwiseAbs().minCoeff(&least);
    v = orthogonal(Vector::Unit(other.size(), least));
  }
  v.normalize();
  for (int round = 0; round < kRounds; ++round) {
    const Vector next = orthogonal(C.lazyProduct(v));
    const Scalar length = next.norm();
    if (!(length > kNothing)) break;  // nothing spreads there
    v = next / length;
  }
  return v;
}

}  // namespace

void Directions::follow(const Matrix& H, const Matrix& next) {
  if (!projects() || !H.allFinite()) return;
  const Matrix centred = H.colwise() - H.rowwise().mean();
  const Matrix C = centred.lazyProduct(centred.transpose()) / static_cast<Scalar>(H.cols());
  const Vector none = Vector::Zero(H.rows());
  const Scalar weight = next.norm();
  const bool along_weights = next.rows() == 1 && std::isfinite(weight) && weight > 0;
  const Vector first =
      along_weights ? Vector(next.transpose() / weight) : spread(C, axes_.col(0), none);
  axes_.col(1) = spread(C, axes_.col(1), first);
  axes_.col(0) = first;
}

Line Directions::line(const Matrix& w, double b, double sum) const {
  // With w = |w| times the first direction, or with the neurons as directions, w lies in the
  // plane that is drawn: w H = (w axes)(axes^T H).
  const Matrix in_plane = w.lazyProduct(axes_);
  return {static_cast<double>(in_plane(0, 0)), static_cast<double>(in_plane(0, 1)), b - sum};
}

std::optional<double> undecided_sum(const Network& network, const Loss& loss) {
  const auto& layers = network.spec().layers;
  std::size_t behind = layers.size();  // the last affine layer
  while (!std::holds_alternative<AffineSpec>(layers[behind - 1])) --behind;
  for (std::size_t i = behind; i < layers.size(); ++i) {
    if (std::holds_alternative<BatchNormSpec>(layers[i])) return std::nullopt;
  }
  const auto answer = [&](double sum) {
    Matrix A = Matrix::Constant(1, 1, static_cast<Scalar>(sum));
    for (std::size_t i = behind; i < layers.size(); ++i) {
      if (const auto* kind = std::get_if<ActivationKind>(&layers[i])) activate(*kind, A, A);
    }
    Matrix P;
    loss.predict(A, P);
    return static_cast<double>(P(0, 0));
  };
  double low = -30;
  double high = 30;
  if (!(answer(low) < 0.5 && answer(high) > 0.5)) return std::nullopt;
  for (int round = 0; round < 60; ++round) {  // every activation rises, so halving finds it
    const double middle = (low + high) / 2;
    (answer(middle) < 0.5 ? low : high) = middle;
  }
  return (low + high) / 2;
}

}  // namespace glassbox
