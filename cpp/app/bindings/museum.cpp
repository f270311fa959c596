// Part of the bindings: the museum of mistakes.

#include "app/bindings/bound_study.h"
#include "experiments/museum/exhibits.h"
#include "experiments/museum/showing.h"

namespace glassbox {

using emscripten::val;

namespace {

val exhibit_to_js(const Exhibit& exhibit) {
  auto object = val::object();
  object.set("bug", name_of(exhibit.bug));
  object.set("tutorial", exhibit.tutorial);
  object.set("where", std::string(exhibit.where));
  object.set("written", std::string(exhibit.written));
  object.set("corrected", std::string(exhibit.corrected));
  return object;
}

// As the protocol's Array2; the values are row by row already.
val numbers_to_js(const Numbers& numbers) {
  auto object = val::object();
  object.set("rows", numbers.rows);
  object.set("columns", numbers.columns);
  object.set("values", number_array(numbers.values));
  return object;
}

val fact_to_js(const Fact& fact) {
  auto object = val::object();
  object.set("name", fact.name);
  object.set("written", numbers_to_js(fact.as_written));
  object.set("corrected", numbers_to_js(fact.corrected));
  object.set("refusal", fact.refusal);
  return object;
}

val side_to_js(const Side& side) {
  auto object = val::object();
  object.set("loss", number_array(side.loss));
  object.set("accuracy", number_array(side.accuracy));
  object.set("check", checked_arrays_to_js(side.check));
  object.set("refusal", side.refusal);
  object.set("diverged", side.diverged);
  return object;
}

}  // namespace

val BoundStudy::exhibits() {
  return guarded([&] { return list_to_js(glassbox::exhibits(), exhibit_to_js); });
}

val BoundStudy::show(const std::string& bug) {
  return guarded([&] {
    const Showing showing = glassbox::show(from_name<Bug>(bug));
    auto object = val::object();
    object.set("facts", list_to_js(showing.facts, fact_to_js));
    object.set("written", side_to_js(showing.as_written));
    object.set("corrected", side_to_js(showing.corrected));
    object.set("caught", showing.caught);
    return object;
  });
}

}  // namespace glassbox
