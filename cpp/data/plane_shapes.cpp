#include "data/plane_shapes.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace glassbox {

namespace {

constexpr double kPi = 3.14159265358979323846;
constexpr double kRadius = 5;

struct Point {
  double x1, x2;
};

struct Placed {
  Point point;
  double target;
};

double between(Random& random, double low, double high) {
  return low + (high - low) * random.uniform();
}

Point in_square(Random& random, double edge) {
  const double x1 = between(random, -edge, edge);
  return {x1, between(random, -edge, edge)};
}

// The place beside the point at which the question is asked.
Point asked_at(Point point, double edge, double noise, Random& random) {
  const Point shift = in_square(random, edge);
  return {point.x1 + noise * shift.x1, point.x2 + noise * shift.x2};
}

Placed xor_point(double noise, Random& random) {
  constexpr double kGap = 0.3;
  Point point = in_square(random, kRadius);
  point.x1 += point.x1 > 0 ? kGap : -kGap;
  point.x2 += point.x2 > 0 ? kGap : -kGap;
  const Point asked = asked_at(point, kRadius, noise, random);
  return {point, asked.x1 * asked.x2 >= 0 ? 1.0 : 0.0};
}

Placed circle_point(bool inside, double noise, Random& random) {
  const double r =
      inside ? between(random, 0, 0.5 * kRadius) : between(random, 0.7 * kRadius, kRadius);
  const double angle = between(random, 0, 2 * kPi);
  const Point point{r * std::sin(angle), r * std::cos(angle)};
  const Point asked = asked_at(point, kRadius, noise, random);
  return {point, std::hypot(asked.x1, asked.x2) < 0.5 * kRadius ? 1.0 : 0.0};
}

Placed gauss_point(bool first, double noise, Random& random) {
  const double deviation = std::sqrt(0.5 + 7 * noise);
  const double centre = first ? 2 : -2;
  const double x1 = centre + deviation * random.normal();
  return {{x1, centre + deviation * random.normal()}, first ? 1.0 : 0.0};
}

// share: how far out on the arm, from 0 to 1.
Placed spiral_point(bool first, double share, double noise, Random& random) {
  const double r = kRadius * share;
  const double t = 1.75 * 2 * kPi * share + (first ? 0 : kPi);
  const Point shift = in_square(random, 1);
  return {{r * std::sin(t) + noise * shift.x1, r * std::cos(t) + noise * shift.x2},
          first ? 1.0 : 0.0};
}

Placed moon_point(bool lower, double noise, Random& random) {
  constexpr double kMoon = 3;
  const double t = between(random, 0, kPi);
  const Point on_unit_moon =
      lower ? Point{1 - std::cos(t), 0.5 - std::sin(t)} : Point{std::cos(t), std::sin(t)};
  // Both together have their middle at (1/2, 1/4).
  const double x1 = kMoon * (on_unit_moon.x1 - 0.5 + noise * random.normal());
  return {{x1, kMoon * (on_unit_moon.x2 - 0.25 + noise * random.normal())}, lower ? 1.0 : 0.0};
}

Placed checkerboard_point(double noise, Random& random) {
  constexpr double kCell = 3;
  const Point point = in_square(random, kPlaneEdge);
  const Point asked = asked_at(point, kRadius, noise, random);
  const double cells = std::floor(asked.x1 / kCell) + std::floor(asked.x2 / kCell);
  return {point, std::fmod(cells, 2) == 0 ? 1.0 : 0.0};
}

double height_of_plane(Point at) { return (at.x1 + at.x2) / 10; }

double height_of_hills(Point at) {
  struct Hill {
    Point top;
    double sign;
  };
  constexpr Hill kHills[] = {{{-4, 2.5}, 1},   {{0, 2.5}, -1}, {{4, 2.5}, 1},
                             {{-4, -2.5}, -1}, {{0, -2.5}, 1}, {{4, -2.5}, -1}};
  double strongest = 0;
  for (const Hill& hill : kHills) {
    const double distance = std::hypot(at.x1 - hill.top.x1, at.x2 - hill.top.x2);
    const double height = hill.sign * std::clamp(1 - distance / 2, 0.0, 1.0);
    if (std::abs(height) > std::abs(strongest)) strongest = height;
  }
  return strongest;
}

Placed regression_point(double (*height)(Point), double noise, Random& random) {
  const Point point = in_square(random, kPlaneEdge);
  return {point, height(asked_at(point, kPlaneEdge, noise, random))};
}

}  // namespace

PlacedPoints place_points(PlaneShape shape, int count, double noise, Random& random) {
  const int half = count / 2;
  const auto place = [&](int i) -> Placed {
    const bool first = i < half;
    switch (shape) {
      case PlaneShape::xor_quadrants:
        return xor_point(noise, random);
      case PlaneShape::circle:
        return circle_point(first, noise, random);
      case PlaneShape::gauss:
        return gauss_point(first, noise, random);
      case PlaneShape::spiral:
        return spiral_point(first, first ? double(i) / half : double(i - half) / (count - half),
                            noise, random);
      case PlaneShape::moons:
        return moon_point(first, noise, random);
      case PlaneShape::checkerboard:
        return checkerboard_point(noise, random);
      case PlaneShape::regress_plane:
        return regression_point(height_of_plane, noise, random);
      case PlaneShape::regress_gauss:
        return regression_point(height_of_hills, noise, random);
      case PlaneShape::own:
        break;
    }
    throw std::logic_error("own points are not placed");
  };
  PlacedPoints all{Matrix(2, count), {}};
  for (int i = 0; i < count; ++i) {
    const Placed placed = place(i);
    all.points(0, i) = static_cast<Scalar>(placed.point.x1);
    all.points(1, i) = static_cast<Scalar>(placed.point.x2);
    all.targets.push_back(placed.target);
  }
  return all;
}

}  // namespace glassbox
