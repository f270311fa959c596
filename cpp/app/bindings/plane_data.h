#pragma once
// Part of the bindings: data in the plane between JavaScript objects and C++, and pictures of the
// plane, for every module that has a PlaneLab.

#include <string>
#include <vector>

#include "app/bindings/specs.h"
#include "app/plane_lab.h"

namespace glassbox {

inline PlaneSpec plane_from_js(const emscripten::val& data) {
  PlaneSpec spec;
  spec.shape = from_name<PlaneShape>(text(data, "shape"));
  spec.train_share = number(data, "trainShare");
  spec.seed = whole_number<std::uint32_t>(data, "seed");
  require_object(data["features"], "features");
  spec.features.clear();
  const int features = whole_number<int>(data["features"], "length");
  for (int i = 0; i < features; ++i) {
    const std::string name = text(data["features"], std::to_string(i).c_str());
    spec.features.push_back(from_name<Feature>(name));
  }
  if (spec.shape == PlaneShape::own) {
    const emscripten::val own = data["own"];
    require_object(own, "own");
    require_object(own["coordinates"], "coordinates");
    require_object(own["targets"], "targets");
    const auto coordinates = emscripten::convertJSArrayToNumberVector<double>(own["coordinates"]);
    const auto targets = emscripten::convertJSArrayToNumberVector<double>(own["targets"]);
    if (coordinates.size() != 2 * targets.size()) {
      throw std::invalid_argument("own points have " + std::to_string(coordinates.size()) +
                                  " coordinates: expected two for each of " +
                                  std::to_string(targets.size()) + " targets");
    }
    for (std::size_t i = 0; i < targets.size(); ++i) {
      spec.own.push_back({coordinates[2 * i], coordinates[2 * i + 1], targets[i]});
    }
    spec.classes = whole_number<int>(own, "classes");
  } else {
    spec.count = whole_number<int>(data, "count");
    spec.noise = number(data, "noise");
  }
  return spec;
}

inline std::vector<float> floats_from_js(const emscripten::val& object, const char* field) {
  require_object(object[field], field);
  // Before anything is copied: it may be too much for the memory.
  expect_table_numbers(whole_number<int>(object[field], "length"));
  return emscripten::convertJSArrayToNumberVector<float>(object[field]);
}

inline TableSpec table_from_js(const emscripten::val& data) {
  TableSpec spec;
  spec.features = whole_number<int>(data, "features");
  spec.classes = whole_number<int>(data, "classes");
  spec.train_share = number(data, "trainShare");
  spec.seed = whole_number<std::uint32_t>(data, "seed");
  spec.values = floats_from_js(data, "values");
  spec.targets = floats_from_js(data, "targets");
  return spec;
}

inline DataSpec plane_data_from_js(const emscripten::val& data) {
  DataSpec spec = data_from_js(data);
  if (spec.kind == DataKind::plane) spec.plane = plane_from_js(data);
  if (spec.kind == DataKind::table) spec.table = table_from_js(data);
  return spec;
}

inline emscripten::val labels_to_js(const PointList& list) {
  // A regression has no classes: all its points are of class 0.
  std::vector<std::uint8_t> labels(list.labels.begin(), list.labels.end());
  labels.resize(static_cast<std::size_t>(list.coordinates.cols()));
  return byte_array(labels);
}

inline void put_points(const PointList& list, emscripten::val& object) {
  object.set("coordinates", float_array(list.coordinates));
  object.set("labels", labels_to_js(list));
  object.set("targets", float_array(list.targets));
}

// The answers for points: where there are several classes, the likeliest.
inline emscripten::val answers_to_js(const Answers& answers) {
  if (answers.winners.empty()) return float_array(answers.values);
  const std::vector<float> classes(answers.winners.begin(), answers.winners.end());
  return copy_out("Float32Array", classes.data(), classes.size());
}

// A picture of the plane, without what is on it.
inline emscripten::val picture_to_js(const PlaneLab& lab, int side) {
  const Square square = lab.square();
  auto object = emscripten::val::object();
  object.set("side", side);
  object.set("low", square.low);
  object.set("high", square.high);
  return object;
}

inline emscripten::val points_to_js(const PlaneLab& lab) {
  auto test = emscripten::val::object();
  put_points(lab.test_points(), test);
  auto object = emscripten::val::object();
  put_points(lab.train_points(), object);
  object.set("task", name_of(lab.task()));
  object.set("classes", lab.classes());
  object.set("test", test);
  return object;
}

inline emscripten::val boundary_to_js(PlaneLab& lab, int side) {
  const Answers answers = lab.answers_at(lab.places(side, 400));
  emscripten::val object = picture_to_js(lab, side);
  object.set("values", float_array(answers.values));
  if (!answers.winners.empty()) object.set("winners", byte_array(answers.winners));
  object.set("points", answers_to_js(lab.answers_at(lab.train_points().coordinates)));
  object.set("testPoints", answers_to_js(lab.answers_at(lab.test_points().coordinates)));
  return object;
}

}  // namespace glassbox
