// Part of the inspector's wasm module: two runs side by side, for web/src/protocol/race.ts.

#include "app/race.h"

#include "app/bindings/bound_session.h"
#include "app/bindings/plane_data.h"

namespace glassbox {

using emscripten::val;

class BoundRace : public Guarded {
 public:
  std::string take_error() { return take_sentence(); }

  bool add_digits(const std::string& split, const val& images, const val& labels, int classes) {
    return done([&] {
      race_.add_digits(from_name<Split>(split), copy_in(images), copy_in(labels), classes);
    });
  }

  bool begin(const val& request) {
    return done([&] {
      require_object(request, "the race");
      const val specs = request["specs"];
      require_object(specs, "specs");
      race_.begin(
          {spec_from_js<plane_data_from_js>(specs[0]), spec_from_js<plane_data_from_js>(specs[1])},
          from_name<Fairness>(text(request, "fairness")));
    });
  }

  bool advance(double steps, double milliseconds) {
    return done([&] { race_.advance(step_count(steps), milliseconds); });
  }

  // { status, milliseconds }
  val racer(int index) {
    return guarded([&] {
      auto object = val::object();
      object.set("status", status_to_js(race_.run(index)));
      object.set("milliseconds", race_.computing(index));
      return object;
    });
  }

  val curve(int index) {
    return guarded([&] { return curve_to_js(race_.run(index)); });
  }

  val test_milliseconds(int index) {
    return guarded([&] { return number_array(race_.test_milliseconds(index)); });
  }

  val boundary(int index, int side) {
    return guarded([&] { return boundary_to_js(race_.lab(index), side); });
  }

  // The same for both racers.
  val points() {
    return guarded([&] { return points_to_js(race_.lab(0)); });
  }

 private:
  template <class Work>
  bool done(Work work) {
    return guarded([&] {
      work();
      return true;
    });
  }

  Race race_;
};

}  // namespace glassbox

EMSCRIPTEN_BINDINGS(glassbox_race) {
  using glassbox::BoundRace;
  emscripten::class_<BoundRace>("Race")
      .constructor<>()
      .function("takeError", &BoundRace::take_error)
      .function("addDigits", &BoundRace::add_digits)
      .function("begin", &BoundRace::begin)
      .function("advance", &BoundRace::advance)
      .function("racer", &BoundRace::racer)
      .function("curve", &BoundRace::curve)
      .function("testMilliseconds", &BoundRace::test_milliseconds)
      .function("boundary", &BoundRace::boundary)
      .function("points", &BoundRace::points);
}
