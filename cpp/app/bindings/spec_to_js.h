#pragma once
// Part of the bindings: the spec of a run as a JavaScript object, so that spec_from_js() makes the
// same spec of it. What is as usual is left out where web/src/protocol has it optional.

#include <string>

#include "app/bindings/values.h"
#include "experiments/run_spec.h"

namespace glassbox {

inline void put_own_points(const PlaneSpec& plane, emscripten::val& object) {
  std::vector<double> coordinates;
  std::vector<double> targets;
  for (const auto& [x1, x2, target] : plane.own) {
    coordinates.insert(coordinates.end(), {x1, x2});
    targets.push_back(target);
  }
  const auto number = [](double x) { return emscripten::val(x); };
  auto own = emscripten::val::object();
  own.set("coordinates", list_to_js(coordinates, number));
  own.set("targets", list_to_js(targets, number));
  own.set("classes", plane.classes);
  object.set("own", own);
}

inline void put_plane(const PlaneSpec& plane, emscripten::val& object) {
  object.set("shape", name_of(plane.shape));
  object.set("count", plane.count);
  object.set("noise", plane.noise);
  object.set("trainShare", plane.train_share);
  object.set("seed", plane.seed);
  object.set("features", list_to_js(plane.features, [](Feature feature) {
               return emscripten::val(name_of(feature));
             }));
  if (plane.shape == PlaneShape::own) put_own_points(plane, object);
}

inline void put_table(const TableSpec& table, emscripten::val& object) {
  object.set("features", table.features);
  object.set("classes", table.classes);
  object.set("values", copy_out("Float32Array", table.values.data(), table.values.size()));
  object.set("targets", copy_out("Float32Array", table.targets.data(), table.targets.size()));
  object.set("trainShare", table.train_share);
  object.set("seed", table.seed);
}

inline emscripten::val data_to_js(const DataSpec& data) {
  auto object = emscripten::val::object();
  object.set("kind", name_of(data.kind));
  if (data.kind == DataKind::digits) {
    object.set("scaling", name_of(data.scaling));
    object.set("off", data.off);
    object.set("on", data.on);
    object.set("total", data.total);
    if (data.shift != 0) object.set("shift", data.shift);
    if (data.classes != 10) object.set("classes", data.classes);
  } else if (data.kind == DataKind::xor_clusters || data.kind == DataKind::three_clusters) {
    object.set("perCluster", data.per_cluster);
    object.set("noise", data.noise);
  } else if (data.kind == DataKind::plane) {
    put_plane(data.plane, object);
  } else if (data.kind == DataKind::table) {
    put_table(data.table, object);
  }
  return object;
}

inline emscripten::val layer_to_js(const LayerSpec& layer) {
  auto object = emscripten::val::object();
  object.set("kind", kind_of(layer));
  if (const auto* affine = std::get_if<AffineSpec>(&layer)) {
    object.set("units", affine->units);
    object.set("bias", affine->bias);
  } else if (const auto* convolution = std::get_if<ConvolutionSpec>(&layer)) {
    object.set("channels", convolution->channels);
    object.set("kernel", convolution->kernel);
    object.set("padding", name_of(convolution->padding));
  } else if (const auto* pool = std::get_if<MaxPoolSpec>(&layer)) {
    object.set("size", pool->size);
  } else if (const auto* dropout = std::get_if<DropoutSpec>(&layer)) {
    object.set("rate", dropout->rate);
  }
  return object;
}

inline emscripten::val stop_to_js(const StopRules& stop) {
  auto object = emscripten::val::object();
  if (stop.epochs != 0) object.set("epochs", static_cast<double>(stop.epochs));
  if (stop.loss != 0) object.set("loss", stop.loss);
  if (stop.plateau != 0) object.set("plateau", static_cast<double>(stop.plateau));
  return object;
}

inline emscripten::val spec_to_js(const RunSpec& spec) {
  using emscripten::val;
  auto initializer = val::object();
  initializer.set("kind", name_of(spec.initializer.kind));
  initializer.set("scale", spec.initializer.scale);
  auto object = val::object();
  object.set("data", data_to_js(spec.data));
  object.set("layers", list_to_js(spec.layers, layer_to_js));
  object.set("loss", name_of(spec.loss));
  object.set("initializer", initializer);
  object.set("skippedDraws", spec.skipped_draws);
  object.set("optimizer", name_of(spec.optimizer));
  object.set("learningRate", spec.learning_rate);
  if (spec.rate_decay != 1) object.set("rateDecay", spec.rate_decay);
  object.set("l2", spec.l2);
  if (spec.l1 != 0) object.set("l1", spec.l1);
  const StopRules& stop = spec.stop;
  if (stop.epochs != 0 || stop.loss != 0 || stop.plateau != 0) object.set("stop", stop_to_js(stop));
  object.set("batchSize", spec.batch_size);
  object.set("sampling", name_of(spec.sampling));
  object.set("seed", spec.seed);
  object.set("evaluateEvery", spec.evaluate_every);
  object.set("bugs", list_to_js(spec.bugs, [](Bug bug) { return val(name_of(bug)); }));
  if (!spec.replay.empty()) {
    object.set("replay", list_to_js(spec.replay, [](const EpochSize& entry) {
                 auto item = val::object();
                 item.set("epoch", static_cast<double>(entry.epoch));
                 item.set("samples", entry.samples);
                 return item;
               }));
  }
  return object;
}

}  // namespace glassbox
