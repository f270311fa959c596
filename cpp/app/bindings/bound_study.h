#pragma once
// Part of the bindings: what a study offers beside a session, for web/src/protocol/study.ts.

#include <memory>
#include <string>

#include "app/bindings/bound_session.h"
#include "app/study.h"

namespace glassbox {

class BoundStudy : public BoundSession {
 public:
  BoundStudy() : BoundSession(std::make_unique<Study>()) {}

  // As BoundSession's, but the study keeps an eye on what the tutorial prints.
  bool start(const emscripten::val& spec);
  bool branch(const emscripten::val& spec);
  bool advance(double steps, double milliseconds, bool evaluate);

  // Of points in the plane.
  emscripten::val boundary(int side);
  emscripten::val points();

  // tutorials.cpp
  emscripten::val presets();
  bool start_preset(const std::string& id, double seed);
  emscripten::val printed();
  emscripten::val exercises();

  // backprop.cpp
  emscripten::val graph(const emscripten::val& request);
  emscripten::val lens(int first, int count);
  emscripten::val check_gradients(const emscripten::val& request);

  // museum.cpp
  emscripten::val exhibits();
  emscripten::val show(const std::string& bug);

 private:
  Study& study() { return static_cast<Study&>(session()); }
};

emscripten::val checked_arrays_to_js(const GradientReport& report);

}  // namespace glassbox
