#pragma once
// Part of the bindings: models between JavaScript objects and C++, for web/src/protocol/model.ts.

#include <string>
#include <vector>

#include "app/bindings/plane_data.h"
#include "app/bindings/spec_to_js.h"
#include "app/model.h"

namespace glassbox {

inline emscripten::val model_to_js(const Model& model) {
  auto object = emscripten::val::object();
  object.set("spec", spec_to_js(model.spec));
  object.set("iteration", static_cast<double>(model.iteration));
  object.set("epoch", static_cast<double>(model.epoch));
  object.set("parameters", list_to_js(model.parameters, [](const ModelParameter& parameter) {
               const auto& values = parameter.values;
               auto item = emscripten::val::object();
               item.set("name", parameter.name);
               item.set("shape", list_to_js(parameter.shape,
                                            [](int side) { return emscripten::val(side); }));
               item.set("values", copy_out("Float32Array", values.data(), values.size()));
               return item;
             }));
  return object;
}

inline ModelParameter parameter_from_js(const emscripten::val& object) {
  require_object(object, "a parameter");
  ModelParameter parameter;
  parameter.name = text(object, "name");
  const emscripten::val shape = object["shape"];
  require_object(shape, "shape");
  const int dimensions = whole_number<int>(shape, "length");
  if (dimensions < 0 || dimensions > 8) {
    throw std::invalid_argument("parameter " + parameter.name +
                                ": expected at most 8 dimensions, got " +
                                std::to_string(dimensions));
  }
  for (int i = 0; i < dimensions; ++i) {
    parameter.shape.push_back(whole_number<int>(shape, std::to_string(i).c_str()));
  }
  const emscripten::val values = object["values"];
  require_object(values, "values");
  const int count = whole_number<int>(values, "length");
  if (count < 0 || count > kMaxParameters) {
    throw std::invalid_argument("parameter " + parameter.name + ": expected at most " +
                                std::to_string(kMaxParameters) + " numbers, got " +
                                std::to_string(count));
  }
  parameter.values = emscripten::convertJSArrayToNumberVector<Scalar>(values);
  return parameter;
}

inline std::vector<ModelParameter> parameters_from_js(const emscripten::val& list) {
  require_object(list, "parameters");
  std::vector<ModelParameter> parameters;
  const int count = whole_number<int>(list, "length");
  for (int i = 0; i < count; ++i) parameters.push_back(parameter_from_js(list[i]));
  return parameters;
}

}  // namespace glassbox
