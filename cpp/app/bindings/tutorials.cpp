// Part of the bindings: the tutorials' systems, what they print, their exercises.

#include "app/bindings/bound_study.h"
#include "app/bindings/spec_to_js.h"
#include "experiments/exercises.h"
#include "experiments/presets.h"

namespace glassbox {

using emscripten::val;

namespace {

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
