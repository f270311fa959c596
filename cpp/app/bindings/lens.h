#pragma once
// Part of the bindings: a batch on its way there and back, for LensView of web/src/protocol.

#include "app/bindings/values.h"
#include "nn/trace.h"

namespace glassbox {

inline emscripten::val layer_to_js(const LayerTrace& layer) {
  auto object = emscripten::val::object();
  object.set("name", layer.name);
  object.set("input", array_to_js(layer.input));
  object.set("output", array_to_js(layer.output));
  object.set("outputGradient", array_to_js(layer.output_gradient));
  object.set("inputGradient", array_to_js(layer.input_gradient));
  object.set("parameters", list_to_js(layer.parameters, [](const Parameter& p) {
               auto item = emscripten::val::object();
               item.set("name", p.name);
               item.set("value", array_to_js(p.value));
               item.set("gradient", array_to_js(p.gradient()));
               return item;
             }));
  return object;
}

inline emscripten::val trace_to_js(const Trace& trace) {
  auto object = emscripten::val::object();
  object.set("input", array_to_js(trace.batch.X));
  object.set("target", array_to_js(trace.batch.targets.values));
  object.set("labels", list_to_js(trace.batch.targets.labels,
                                  [](int label) { return emscripten::val(label); }));
  object.set("layers", list_to_js(trace.layers, layer_to_js));
  object.set("prediction", array_to_js(trace.prediction));
  object.set("loss", static_cast<double>(trace.loss));
  return object;
}

}  // namespace glassbox
