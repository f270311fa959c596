#include "data/plane.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>

#include "data/plane_shapes.h"
#include "nn/random.h"
#include "nn/text.h"

namespace glassbox {

namespace {

constexpr double kMaxCoordinate = 1000;  // own points may lie outside the square
constexpr double kMaxTarget = 1e6;

[[noreturn]] void refuse(const std::string& sentence) { throw std::invalid_argument(sentence); }

void validate_own(const PlaneSpec& spec) {
  const std::size_t count = spec.own.size();
  if (count < 1 || count > kMaxPlanePoints) {
    refuse("there are " + std::to_string(count) + " own points: expected 1 to " +
           std::to_string(kMaxPlanePoints));
  }
  if (spec.classes != 0 && (spec.classes < 2 || spec.classes > 10)) {
    refuse("own points have " + std::to_string(spec.classes) +
           " classes: expected 2 to 10, or 0 for a regression");
  }
  for (const auto& [x1, x2, target] : spec.own) {
    for (const double x : {x1, x2}) {
      if (!(std::abs(x) <= kMaxCoordinate)) {
        refuse("an own point has a coordinate of " + text_of(x) + ": expected -1000 to 1000");
      }
    }
    if (spec.classes == 0 && !(std::abs(target) <= kMaxTarget)) {
      refuse("an own point has the target " + text_of(target) + ": expected -1e6 to 1e6");
    }
    const bool is_class = target >= 0 && target < spec.classes && target == std::floor(target);
    if (spec.classes != 0 && !is_class) {
      refuse("an own point is of class " + text_of(target) +
             ": expected a whole number from 0 to " + std::to_string(spec.classes - 1));
    }
  }
}

PlacedPoints own_points(const std::vector<OwnPoint>& own) {
  PlacedPoints all{Matrix(2, static_cast<Index>(own.size())), {}};
  for (std::size_t i = 0; i < own.size(); ++i) {
    all.points.col(static_cast<Index>(i)) << static_cast<Scalar>(own[i].x1),
        static_cast<Scalar>(own[i].x2);
    all.targets.push_back(own[i].target);
  }
  return all;
}

// The points at these places of `all`; null for none.
std::unique_ptr<PlaneSamples> part_of(const PlacedPoints& all, std::span<const int> places,
                                      const PlaneSpec& spec) {
  if (places.empty()) return nullptr;
  const auto n = static_cast<Index>(places.size());
  Matrix points(2, n);
  Targets targets{Matrix::Zero(output_count(spec), n), {}};
  for (Index k = 0; k < n; ++k) {
    const int i = places[static_cast<std::size_t>(k)];
    const double target = all.targets[static_cast<std::size_t>(i)];
    points.col(k) = all.points.col(i);
    if (targets.values.rows() > 1) {
      targets.values(static_cast<Index>(target), k) = 1;
    } else {
      targets.values(0, k) = static_cast<Scalar>(target);
    }
    if (!is_regression(spec)) targets.labels.push_back(static_cast<int>(target));
  }
  Matrix X = features_of(points, spec.features);
  return std::make_unique<PlaneSamples>(std::move(points), std::move(X), std::move(targets));
}

}  // namespace

bool is_regression(const PlaneSpec& spec) {
  return spec.shape == PlaneShape::regress_plane || spec.shape == PlaneShape::regress_gauss ||
         (spec.shape == PlaneShape::own && spec.classes == 0);
}

int output_count(const PlaneSpec& spec) {
  return spec.shape == PlaneShape::own && spec.classes > 2 ? spec.classes : 1;
}

void validate(const PlaneSpec& spec) {
  if (spec.features.empty()) {
    refuse("the network sees no feature of a point: expected at least 1");
  }
  name_of(spec.shape);  // throws when a snapshot has brought one that does not exist
  for (auto feature = spec.features.begin(); feature != spec.features.end(); ++feature) {
    const std::string name = name_of(*feature);
    if (std::find(spec.features.begin(), feature, *feature) != feature) {
      refuse("the feature " + name + " is there twice: expected each at most once");
    }
  }
  if (!(spec.train_share > 0 && spec.train_share <= 1)) {
    refuse("the share of the points that is trained on is " + text_of(spec.train_share) +
           ": expected more than 0 and at most 1");
  }
  if (spec.shape == PlaneShape::own) return validate_own(spec);
  if (spec.count < 4 || spec.count > kMaxPlanePoints) {
    refuse("there are " + std::to_string(spec.count) + " points: expected 4 to " +
           std::to_string(kMaxPlanePoints));
  }
  if (!(spec.noise >= 0 && spec.noise <= 1)) {
    refuse("the noise of the points is " + text_of(spec.noise) + ": expected 0 to 1");
  }
}

Matrix features_of(const Matrix& points, const std::vector<Feature>& features) {
  const auto x1 = points.row(0).array();
  const auto x2 = points.row(1).array();
  Matrix X(static_cast<Index>(features.size()), points.cols());
  for (std::size_t i = 0; i < features.size(); ++i) {
    auto row = X.row(static_cast<Index>(i)).array();
    switch (features[i]) {
      case Feature::x1:
        row = x1;
        break;
      case Feature::x2:
        row = x2;
        break;
      case Feature::x1_squared:
        row = x1.square();
        break;
      case Feature::x2_squared:
        row = x2.square();
        break;
      case Feature::x1_x2:
        row = x1 * x2;
        break;
      case Feature::sin_x1:
        row = x1.sin();
        break;
      case Feature::sin_x2:
        row = x2.sin();
        break;
    }
  }
  return X;
}

PlaneParts plane_points(const PlaneSpec& spec) {
  validate(spec);
  Random points(spec.seed);
  Random order(spec.seed, 1);
  const PlacedPoints all = spec.shape == PlaneShape::own
                               ? own_points(spec.own)
                               : place_points(spec.shape, spec.count, spec.noise, points);
  const int count = static_cast<int>(all.targets.size());
  const std::vector<int> places = order.permutation(count);
  const int trained = std::max(1, static_cast<int>(std::lround(spec.train_share * count)));
  const auto split = static_cast<std::size_t>(trained);
  const std::span<const int> in_order(places);
  return {part_of(all, in_order.first(split), spec), part_of(all, in_order.subspan(split), spec)};
}

}  // namespace glassbox
