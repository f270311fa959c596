// The wasm module that looks closely at runs of digits: what it offers beside a session, for
// web/src/protocol/inspector.ts.

#include "app/inspector.h"

#include "app/bindings/bound_session.h"
#include "app/bindings/model_data.h"

namespace glassbox {

using emscripten::val;

namespace {

val results_to_js(const TestResults& results) {
  // JavaScript reads row by row.
  const Eigen::MatrixXi rows_first = results.confusion.transpose();
  auto object = val::object();
  object.set("iteration", static_cast<double>(results.iteration));
  object.set("epoch", static_cast<double>(results.epoch));
  object.set("count", results.count);
  object.set("correct", results.confusion.trace());
  object.set("confusion", copy_out("Uint32Array", rows_first.data(),
                                   static_cast<std::size_t>(rows_first.size())));
  object.set("labels", byte_array(results.labels));
  object.set("answers", byte_array(results.answers));
  object.set("chances", copy_out("Float32Array", results.chances.data(), results.chances.size()));
  return object;
}

val explanation_to_js(const Explanation& explanation) {
  auto object = val::object();
  object.set("answer", explanation.answer);
  object.set("probabilities", float_array(explanation.probabilities));
  object.set("loss", explanation.loss);
  object.set("saliency", float_array(explanation.saliency));
  object.set("layers", list_to_js(explanation.layers, [](const Explanation::Layer& layer) {
               auto item = val::object();
               item.set("name", layer.name);
               item.set("height", layer.shape.height);
               item.set("width", layer.shape.width);
               item.set("channels", layer.shape.channels);
               item.set("values", float_array(layer.values));
               item.set("gradient", float_array(layer.gradient));
               return item;
             }));
  return object;
}

val pictures_to_js(const NextStep::Pictures& pictures) {
  auto object = val::object();
  object.set("rows", static_cast<int>(pictures.weights.cols()));
  object.set("units", static_cast<int>(pictures.units));
  object.set("weights", float_array(pictures.weights));
  object.set("gradient", float_array(pictures.gradient));
  object.set("update", float_array(pictures.update));
  return object;
}

val next_step_to_js(const NextStep& step) {
  auto object = val::object();
  object.set("loss", step.loss);
  object.set("parameters", list_to_js(step.changes, [](const NextStep::Change& change) {
               auto item = val::object();
               item.set("name", change.name);
               item.set("value", change.value);
               item.set("gradient", change.gradient);
               item.set("update", change.update);
               return item;
             }));
  object.set("pictures", step.pictures ? pictures_to_js(*step.pictures) : val::null());
  return object;
}

val health_to_js(int count, const std::vector<LayerHealth>& layers) {
  auto object = val::object();
  object.set("count", count);
  object.set("layers", list_to_js(layers, [](const LayerHealth& layer) {
               auto item = val::object();
               item.set("name", layer.name);
               item.set("units", static_cast<int>(layer.health.units));
               item.set("dead", layer.health.dead);
               item.set("saturated", layer.health.saturated);
               return item;
             }));
  return object;
}

val nearest_to_js(const DigitSamples& digits, const std::vector<Neighbour>& neighbours) {
  std::vector<std::uint8_t> labels;
  std::vector<float> distances;
  std::vector<std::uint8_t> pixels;
  for (const Neighbour& one : neighbours) {
    const auto image = digits.image(one.index);
    labels.push_back(static_cast<std::uint8_t>(digits.label(one.index)));
    const double mean = one.squares / static_cast<double>(image.size());
    distances.push_back(static_cast<float>(std::sqrt(mean) / 255));
    pixels.insert(pixels.end(), image.begin(), image.end());
  }
  auto object = val::object();
  object.set("searched", digits.size());
  object.set("labels", byte_array(labels));
  object.set("distances", copy_out("Float32Array", distances.data(), distances.size()));
  object.set("pixels", byte_array(pixels));
  return object;
}

bool flag(const val& object, const char* field) {
  field_of(object, field, "boolean");
  return object[field].as<bool>();
}

RobustnessRequest robustness_from_js(const val& request) {
  require_object(request, "the request");
  const val steps = request["steps"];
  require_object(steps, "steps");
  return {from_name<RobustnessRequest::Kind>(text(request, "kind")),
          number(request, "amount"),
          whole_number<int>(request, "canvas"),
          whole_number<int>(request, "count"),
          {flag(steps, "cut"), flag(steps, "scale"), flag(steps, "centre")}};
}

}  // namespace

class BoundInspector : public BoundSession {
 public:
  BoundInspector() : BoundSession(std::make_unique<Inspector>()) {}

  bool start(const val& spec) {
    return guarded([&] {
      inspector().start(spec_from_js(spec));
      return true;
    });
  }

  bool restore(const val& snapshot) {
    return guarded([&] {
      inspector().restore(copy_in(snapshot));
      return true;
    });
  }

  val advance_results(double milliseconds) {
    return guarded([&] {
      const TestResults* results = inspector().advance_results(milliseconds);
      return results ? results_to_js(*results) : val::null();
    });
  }

  val explain(const val& pixels, int label) {
    return guarded([&] { return explanation_to_js(inspector().explain(copy_in(pixels), label)); });
  }

  val next_step(int pictures) {
    return guarded([&] { return next_step_to_js(inspector().next_step(pictures)); });
  }

  val health(int count) {
    return guarded([&] { return health_to_js(count, inspector().health(count)); });
  }

  val nearest(const val& pixels, int count) {
    return guarded([&] {
      return nearest_to_js(inspector().digits(Split::train),
                           inspector().nearest(copy_in(pixels), count));
    });
  }

  val robustness(const val& request) {
    return guarded([&] {
      const RobustnessRequest asked = robustness_from_js(request);
      auto object = val::object();
      object.set("count", asked.count);
      object.set("accuracy", inspector().robustness(asked));
      return object;
    });
  }

  val read_model(const val& snapshot) {
    return guarded([&] { return model_to_js(glassbox::read_model(copy_in(snapshot))); });
  }

  val write_model(const val& spec, const val& parameters) {
    return guarded([&] {
      return byte_array(glassbox::write_model(spec_from_js<plane_data_from_js>(spec),
                                              parameters_from_js(parameters)));
    });
  }

 private:
  Inspector& inspector() { return static_cast<Inspector&>(session()); }
};

}  // namespace glassbox

EMSCRIPTEN_BINDINGS(glassbox_inspector) {
  using glassbox::BoundInspector;
  using glassbox::BoundSession;
  // Without a constructor: only an inspector can be made here.
  glassbox::bind_session(emscripten::class_<BoundSession>("Session"));
  emscripten::class_<BoundInspector, emscripten::base<BoundSession>>("Inspector")
      .constructor<>()
      .function("start", &BoundInspector::start)
      .function("restore", &BoundInspector::restore)
      .function("advanceResults", &BoundInspector::advance_results)
      .function("explain", &BoundInspector::explain)
      .function("nextStep", &BoundInspector::next_step)
      .function("health", &BoundInspector::health)
      .function("nearest", &BoundInspector::nearest)
      .function("robustness", &BoundInspector::robustness)
      .function("readModel", &BoundInspector::read_model)
      .function("writeModel", &BoundInspector::write_model);
}
