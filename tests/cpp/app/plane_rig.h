#pragma once
// What the tests of the boundary lab share.

#include "app/plane_lab.h"
#include "app/rig.h"

namespace glassbox {

// 2-6-1 on a circle that can be learned in a moment.
inline RunSpec circle_spec() {
  RunSpec spec = xor_spec();
  spec.data.kind = DataKind::plane;
  spec.data.plane.shape = PlaneShape::circle;
  spec.data.plane.count = 120;
  spec.data.plane.train_share = 0.75;
  spec.data.plane.features = {Feature::x1, Feature::x2};
  spec.layers = {AffineSpec{6}, ActivationKind::tanh, AffineSpec{1}};
  spec.sampling = Sampling::shuffled;
  spec.batch_size = 10;
  spec.learning_rate = 0.3;
  return spec;
}

// Three clouds of one's own, a class each.
inline RunSpec clouds_spec() {
  RunSpec spec = circle_spec();
  PlaneSpec& plane = spec.data.plane;
  plane.shape = PlaneShape::own;
  plane.classes = 3;
  Random random(4);
  for (int i = 0; i < 60; ++i) {
    const int label = i % 3;
    const double x1 = 4 * (label - 1) + random.normal();
    plane.own.push_back({x1, (label == 1 ? 4 : -3) + random.normal(), double(label)});
  }
  spec.layers.back() = AffineSpec{3};
  spec.loss = LossKind::softmax_cross_entropy;
  return spec;
}

// The slope x1 + x2, to be learned by a linear output.
inline RunSpec slope_spec() {
  RunSpec spec = circle_spec();
  spec.data.plane.shape = PlaneShape::regress_plane;
  spec.loss = LossKind::mean_squared_error;
  spec.learning_rate = 0.05;
  return spec;
}

}  // namespace glassbox
