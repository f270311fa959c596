// The wasm module of the tutorials, the backpropagation lens and the museum.

#include "app/bindings/bound_study.h"

namespace glassbox {

namespace {

RunSpec study_spec_from_js(const emscripten::val& spec) {
  return spec_from_js<data_from_js, from_name<Bug>>(spec);
}

}  // namespace

bool BoundStudy::start(const emscripten::val& spec) {
  return guarded([&] {
    study().start(study_spec_from_js(spec));
    return true;
  });
}

bool BoundStudy::branch(const emscripten::val& spec) {
  return guarded([&] {
    study().branch(study_spec_from_js(spec));
    return true;
  });
}

bool BoundStudy::advance(double steps, double milliseconds, bool evaluate) {
  return guarded([&] {
    study().advance(step_count(steps), milliseconds, evaluate);
    return true;
  });
}

emscripten::val BoundStudy::boundary(int side) {
  return guarded([&] {
    auto object = emscripten::val::object();
    object.set("side", side);
    object.set("low", kPlaneLow);
    object.set("high", kPlaneHigh);
    object.set("values", float_array(session().boundary(side)));
    object.set("points", float_array(session().predict_points()));
    return object;
  });
}

emscripten::val BoundStudy::points() {
  return guarded([&] {
    const PointSamples& points = session().points();
    const std::vector<std::uint8_t> labels(points.labels().begin(), points.labels().end());
    auto object = emscripten::val::object();
    object.set("coordinates", float_array(points.points()));
    object.set("labels", byte_array(labels));
    return object;
  });
}

}  // namespace glassbox

EMSCRIPTEN_BINDINGS(glassbox_study) {
  using glassbox::BoundSession;
  using glassbox::BoundStudy;
  // Without a constructor: only a study can be made here.
  glassbox::bind_session(emscripten::class_<BoundSession>("Session"));
  emscripten::class_<BoundStudy, emscripten::base<BoundSession>>("Study")
      .constructor<>()
      .function("start", &BoundStudy::start)
      .function("branch", &BoundStudy::branch)
      .function("advance", &BoundStudy::advance)
      .function("boundary", &BoundStudy::boundary)
      .function("points", &BoundStudy::points)
      .function("presets", &BoundStudy::presets)
      .function("startPreset", &BoundStudy::start_preset)
      .function("printed", &BoundStudy::printed)
      .function("exercises", &BoundStudy::exercises)
      .function("graph", &BoundStudy::graph)
      .function("lens", &BoundStudy::lens)
      .function("checkGradients", &BoundStudy::check_gradients)
      .function("exhibits", &BoundStudy::exhibits)
      .function("show", &BoundStudy::show);
}
