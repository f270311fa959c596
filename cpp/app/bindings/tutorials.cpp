// Part of the bindings: the tutorials' systems, what they print, their exercises.

#include "app/bindings/bound_study.h"
#include "experiments/exercises.h"
#include "experiments/presets.h"

namespace glassbox {

using emscripten::val;

namespace {

val data_to_js(const DataSpec& data) {
  auto object = val::object();
  object.set("kind", name_of(data.kind));
  if (data.kind == DataKind::digits) {
    object.set("scaling", name_of(data.scaling));
    object.set("off", data.off);
    object.set("on", data.on);
    object.set("total", data.total);
  } else if (data.kind == DataKind::xor_clusters || data.kind == DataKind::three_clusters) {
    object.set("perCluster", data.per_cluster);
    object.set("noise", data.noise);
  }
  return object;
}

val layer_to_js(const LayerSpec& layer) {
  auto object = val::object();
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

val spec_to_js(const RunSpec& spec) {
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
  object.set("l2", spec.l2);
  object.set("batchSize", spec.batch_size);
  object.set("sampling", name_of(spec.sampling));
  object.set("seed", spec.seed);
  object.set("evaluateEvery", spec.evaluate_every);
  object.set("bugs", list_to_js(spec.bugs, [](Bug bug) { return val(name_of(bug)); }));
  return object;
}

val numbers_to_js(int rows, int columns, const std::vector<double>& values) {
  auto object = val::object();
  object.set("rows", rows);
  object.set("columns", columns);
  object.set("values", number_array(values));
  return object;
}

val range_to_js(const PrintedNumber& number) {
  if (!number.has_range()) return val::null();
  auto range = val::object();
  range.set("low", number.low);
  range.set("high", number.high);
  range.set("mean", number.mean);
  return range;
}

val printed_row_to_js(const PrintedRow& row) {
  const bool known = !row.ours.empty();
  auto object = val::object();
  object.set("what", name_of(row.printed->what));
  object.set("iteration", static_cast<double>(row.printed->iteration));
  object.set("printed", std::string(row.printed->printed));
  object.set("ours", known ? numbers_to_js(row.rows, row.columns, row.ours) : val::null());
  object.set("match", known ? val(row.match) : val::null());
  object.set("range", range_to_js(*row.printed));
  return object;
}

}  // namespace

val BoundStudy::presets() {
  return guarded([&] {
    return list_to_js(glassbox::presets(), [](const Preset& preset) {
      auto object = val::object();
      object.set("id", std::string(preset.id));
      object.set("title", std::string(preset.title));
      object.set("tutorial", preset.tutorial);
      object.set("variant", std::string(preset.variant == Preset::as_written  ? "as_written"
                                        : preset.variant == Preset::corrected ? "corrected"
                                                                              : "varied"));
      object.set("other", std::string(preset.other));
      object.set("spec", spec_to_js(preset.spec));
      object.set("iterations", static_cast<double>(preset.iterations));
      object.set("precision", std::string(preset.needs_double ? "double" : "float"));
      return object;
    });
  });
}

bool BoundStudy::start_preset(const std::string& id, double seed) {
  return guarded([&] {
    if (!(seed >= 0 && seed <= 4294967295.0) || seed != std::floor(seed)) {
      throw std::invalid_argument("the seed is " + text_of(seed) +
                                  ": expected a whole number from 0 to 4294967295");
    }
    study().start_preset(id, static_cast<std::uint32_t>(seed));
    return true;
  });
}

val BoundStudy::printed() {
  return guarded([&] {
    const PrintedRecord* record = study().printed();
    return record == nullptr ? val::array() : list_to_js(record->rows(), printed_row_to_js);
  });
}

val BoundStudy::exercises() {
  return guarded([&] {
    return list_to_js(glassbox::exercises(), [](const Exercise& exercise) {
      auto object = val::object();
      object.set("id", exercise.id);
      object.set("key", exercise.key);
      object.set("rows", list_to_js(exercise.rows, [](const ExerciseRow& row) {
                   auto item = val::object();
                   item.set("what", row.what);
                   item.set("printed", row.printed);
                   item.set("ours", array_to_js(row.ours));
                   item.set("match", row.match);
                   return item;
                 }));
      return object;
    });
  });
}

}  // namespace glassbox
