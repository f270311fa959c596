#pragma once
// Points in a plane that are told apart by two classes or more, or that carry a number to be
// learned, and what a network sees of them.

#include <cstdint>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "data/table.h"
#include "nn/names.h"

namespace glassbox {

// The square of the plane in which shapes lie and pictures are drawn.
inline constexpr double kPlaneEdge = 6;

enum class PlaneShape {
  xor_quadrants,
  circle,
  gauss,
  spiral,
  moons,
  checkerboard,
  regress_plane,
  regress_gauss,
  own,
};

template <>
struct Names<PlaneShape> {
  static constexpr std::string_view what = "shape of points";
  static constexpr std::pair<PlaneShape, std::string_view> all[] = {
      {PlaneShape::xor_quadrants, "xor"},
      {PlaneShape::circle, "circle"},
      {PlaneShape::gauss, "gauss"},
      {PlaneShape::spiral, "spiral"},
      {PlaneShape::moons, "moons"},
      {PlaneShape::checkerboard, "checkerboard"},
      {PlaneShape::regress_plane, "regress_plane"},
      {PlaneShape::regress_gauss, "regress_gauss"},
      {PlaneShape::own, "own"}};
};

// Numbers that are worked out from the two coordinates of a point.
enum class Feature { x1, x2, x1_squared, x2_squared, x1_x2, sin_x1, sin_x2 };

template <>
struct Names<Feature> {
  static constexpr std::string_view what = "feature";
  static constexpr std::pair<Feature, std::string_view> all[] = {
      {Feature::x1, "x1"},
      {Feature::x2, "x2"},
      {Feature::x1_squared, "x1_squared"},
      {Feature::x2_squared, "x2_squared"},
      {Feature::x1_x2, "x1_x2"},
      {Feature::sin_x1, "sin_x1"},
      {Feature::sin_x2, "sin_x2"}};
};

struct OwnPoint {
  double x1, x2;
  double target;  // its class from 0, or the number to be learned
  bool operator==(const OwnPoint&) const = default;
};

struct PlaneSpec {
  PlaneShape shape = PlaneShape::circle;
  int count = 500;  // not of own points
  // 0 to 1, see plane_shapes.h; not of own points.
  double noise = 0;
  double train_share = 0.5;  // above 0 to 1; the others are the test points
  // Of the points and of who is trained on: the seed of a run that draws weights is another.
  std::uint32_t seed = 1;
  std::vector<Feature> features;  // at least one, each once

  // Of own points.
  std::vector<OwnPoint> own;
  int classes = 2;  // 2 to 10; 0: a regression

  bool operator==(const PlaneSpec&) const = default;
};

inline constexpr int kMaxPlanePoints = 5000;

bool is_regression(const PlaneSpec& spec);
// 1 for two classes, which one output tells apart, and for a regression; else the classes.
int output_count(const PlaneSpec& spec);

// Throws std::invalid_argument with a sentence when there are no such points.
void validate(const PlaneSpec& spec);

// points: 2 x n. One row for each feature: x1, x2, x1^2, x2^2, x1 x2, sin x1, sin x2.
Matrix features_of(const Matrix& points, const std::vector<Feature>& features);

// X are the features. Of a regression there are no labels.
class PlaneSamples : public TableSamples {
 public:
  PlaneSamples(Matrix points, Matrix X, Targets targets)
      : TableSamples(std::move(X), std::move(targets)), points_(std::move(points)) {}

  const Matrix& points() const { return points_; }  // 2 x n

 private:
  Matrix points_;
};

struct PlaneParts {
  std::unique_ptr<PlaneSamples> train;  // at least one point
  std::unique_ptr<PlaneSamples> test;   // null when all are trained on
};

// The points of this plan in a random order, the first train_share of them to train on. Another
// noise moves the same points, another share moves some from one part to the other. Refuses what
// validate() does.
PlaneParts plane_points(const PlaneSpec& spec);

}  // namespace glassbox
