#pragma once
// Part of the bindings: specs and statuses between JavaScript objects and C++ structs. The names
// of the fields are those of web/src/protocol.

#include <emscripten/val.h>

#include <limits>
#include <stdexcept>
#include <string>

#include "app/run.h"
#include "app/run_spec.h"
#include "nn/text.h"

namespace glassbox {

inline std::string field_of(const emscripten::val& object, const char* field, const char* type) {
  const std::string found = object[field].typeOf().as<std::string>();
  if (found != type) {
    throw std::invalid_argument(std::string(field) + " is of type " + found + ": expected a " +
                                type);
  }
  return found;
}

inline std::string text(const emscripten::val& object, const char* field) {
  field_of(object, field, "string");
  return object[field].as<std::string>();
}

inline double number(const emscripten::val& object, const char* field) {
  field_of(object, field, "number");
  return object[field].as<double>();
}

template <class Integer>
Integer whole_number(const emscripten::val& object, const char* field) {
  const double value = number(object, field);
  constexpr double low = static_cast<double>(std::numeric_limits<Integer>::min());
  constexpr double high = static_cast<double>(std::numeric_limits<Integer>::max());
  // "not inside" rather than "outside": what is not a number is in neither.
  if (!(value >= low && value <= high) ||
      value != static_cast<double>(static_cast<Integer>(value))) {
    throw std::invalid_argument(std::string(field) + " is " + text_of(value) +
                                ": expected a whole number");
  }
  return static_cast<Integer>(value);
}

inline void require_object(const emscripten::val& value, const char* name) {
  if (value.isNull() || value.typeOf().as<std::string>() != "object") {
    throw std::invalid_argument(std::string("expected an object for ") + name + ", got " +
                                value.typeOf().as<std::string>());
  }
}

inline DataSpec data_from_js(const emscripten::val& data) {
  require_object(data, "data");
  DataSpec spec;
  spec.kind = from_name<DataKind>(text(data, "kind"));
  if (spec.kind == DataKind::digits) {
    spec.scaling = from_name<PixelScaling>(text(data, "scaling"));
  } else if (spec.kind == DataKind::xor_clusters) {
    spec.per_cluster = whole_number<int>(data, "perCluster");
    spec.noise = number(data, "noise");
  }
  return spec;
}

inline LayerSpec layer_from_js(const emscripten::val& layer) {
  require_object(layer, "a layer");
  const std::string kind = text(layer, "kind");
  if (kind != "affine") return from_name<ActivationKind>(kind);
  field_of(layer, "bias", "boolean");
  return AffineSpec{whole_number<int>(layer, "units"), layer["bias"].as<bool>()};
}

inline RunSpec spec_from_js(const emscripten::val& object) {
  require_object(object, "the run");
  RunSpec spec;
  spec.data = data_from_js(object["data"]);
  require_object(object["layers"], "layers");
  const int layers = whole_number<int>(object["layers"], "length");
  for (int i = 0; i < layers; ++i) spec.layers.push_back(layer_from_js(object["layers"][i]));
  spec.loss = from_name<LossKind>(text(object, "loss"));
  require_object(object["initializer"], "initializer");
  spec.initializer.kind = from_name<InitializerKind>(text(object["initializer"], "kind"));
  spec.initializer.scale = number(object["initializer"], "scale");
  spec.learning_rate = number(object, "learningRate");
  spec.l2 = number(object, "l2");
  spec.batch_size = whole_number<int>(object, "batchSize");
  spec.sampling = from_name<Sampling>(text(object, "sampling"));
  spec.seed = whole_number<std::uint32_t>(object, "seed");
  if (!object["replay"].isUndefined()) {
    require_object(object["replay"], "replay");
    const int entries = whole_number<int>(object["replay"], "length");
    for (int i = 0; i < entries; ++i) {
      const emscripten::val entry = object["replay"][i];
      require_object(entry, "an entry of replay");
      spec.replay.push_back(
          {static_cast<std::int64_t>(number(entry, "epoch")), whole_number<int>(entry, "samples")});
    }
  }
  return spec;
}

inline emscripten::val status_to_js(const Run& run) {
  using emscripten::val;
  const RunStatus status = run.status();
  const auto measured = [](bool known, double value) { return known ? val(value) : val::null(); };
  const bool tested = status.test.iteration >= 0;
  val object = val::object();
  object.set("iteration", static_cast<double>(status.iteration));
  object.set("epoch", static_cast<double>(status.epoch));
  object.set("epochSamples", status.epoch_samples);
  object.set("batchesPerEpoch", status.batches_per_epoch);
  object.set("samplesSeen", static_cast<double>(status.samples_seen));
  object.set("parameters", static_cast<double>(status.parameters));
  object.set("trainLoss", measured(status.has_train, status.train_loss));
  object.set("trainAccuracy", measured(status.has_train, status.train_accuracy));
  object.set("testLoss", measured(tested, status.test.loss));
  object.set("testAccuracy", measured(tested, status.test.accuracy));
  object.set("testCount", status.test.count);
  object.set("testIteration", measured(tested, static_cast<double>(status.test.iteration)));
  object.set("diverged", status.diverged);
  val record = val::array();
  for (const EpochSize& entry : run.record()) {
    val item = val::object();
    item.set("epoch", static_cast<double>(entry.epoch));
    item.set("samples", entry.samples);
    record.call<void>("push", item);
  }
  object.set("record", record);
  return object;
}

}  // namespace glassbox
