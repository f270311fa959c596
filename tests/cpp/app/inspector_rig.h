#pragma once
// What the tests of the inspector share.

#include "app/inspector.h"
#include "app/rig.h"

namespace glassbox {

// The fixture's 200 digits on both sides, so that there are parts.
inline void add_digits(Session& session) {
  add_fixture(session, Split::train, 0, 200);
  add_fixture(session, Split::test, 0, 200);
}

// A session that has trained for a while, and an inspector of that moment.
struct Moment {
  explicit Moment(const RunSpec& spec = digits_spec(), int updates = 30) {
    add_digits(session);
    add_digits(inspector);
    session.start(spec);
    session.advance(updates, kNoLimit);
    inspector.restore(session.snapshot());
  }
  Session session;
  Inspector inspector;
};

// Without a max pool, whose choice has kinks.
inline RunSpec convolutional_spec() {
  RunSpec spec;
  spec.layers = {ConvolutionSpec{2, 3}, BatchNormSpec{}, ActivationKind::tanh,
                 FlattenSpec{},         DropoutSpec{},   AffineSpec{10}};
  spec.batch_size = 20;
  spec.learning_rate = 0.02;
  spec.l2 = 0.01;
  return spec;
}

}  // namespace glassbox
