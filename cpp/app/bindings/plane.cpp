// The wasm module of the boundary lab: what it offers beside a session, for
// web/src/protocol/plane.ts.

#include "app/bindings/bound_session.h"
#include "app/bindings/lens.h"
#include "app/bindings/plane_data.h"
#include "app/plane_lab.h"
#include "app/table_answers.h"

namespace glassbox {

using emscripten::val;

namespace {

// Neuron after neuron, what each makes of all places.
val pictures_to_js(const std::vector<Matrix>& outputs) {
  return list_to_js(outputs, [](const Matrix& A) {
    auto layer = val::object();
    layer.set("units", static_cast<int>(A.rows()));
    layer.set("values", float_array(A.transpose()));
    return layer;
  });
}

val warp_layer_to_js(const WarpLayer& layer) {
  auto object = val::object();
  object.set("units", static_cast<int>(layer.units));
  object.set("projected", layer.projected);
  object.set("grid", float_array(layer.grid));
  object.set("points", float_array(layer.points));
  object.set("line",
             layer.line ? list_to_js(*layer.line, [](double x) { return val(x); }) : val::null());
  return object;
}

val table_part_to_js(const TablePart& part) {
  auto object = val::object();
  object.set("indices", copy_out("Uint32Array", part.rows.data(), part.rows.size()));
  object.set("outputs", copy_out("Float32Array", part.outputs.data(), part.outputs.size()));
  return object;
}

val seed_map_to_js(const SeedMap& map) {
  const auto& results = map.results();
  auto object = val::object();
  object.set("done", static_cast<int>(results.size()));
  object.set("count", map.count());
  object.set("outcome", list_to_js(results, [](const SeedResult& result) {
               return val(name_of(result.outcome));
             }));
  object.set("loss",
             list_to_js(results, [](const SeedResult& result) { return val(result.loss); }));
  object.set("solvedAt", list_to_js(results, [](const SeedResult& result) {
               return result.outcome == SeedOutcome::solved
                          ? val(static_cast<double>(result.updates))
                          : val::null();
             }));
  return object;
}

}  // namespace

class BoundPlaneLab : public BoundSession {
 public:
  BoundPlaneLab() : BoundSession(std::make_unique<PlaneLab>()) {}

  bool start(const val& spec) {
    return done([&] { lab().start(spec_from_js<plane_data_from_js>(spec)); });
  }

  bool restore(const val& snapshot) {
    return done([&] { lab().restore(copy_in(snapshot)); });
  }

  bool branch(const val& spec) {
    return done([&] { lab().branch(spec_from_js<plane_data_from_js>(spec)); });
  }

  val points() {
    return guarded([&] { return points_to_js(lab()); });
  }

  val boundary(int side) {
    return guarded([&] { return boundary_to_js(lab(), side); });
  }

  val neurons(int side) {
    return guarded([&] {
      val object = picture_to_js(lab(), side);
      object.set("layers", pictures_to_js(lab().outputs_at(lab().places(side, 100))));
      return object;
    });
  }

  val warp(int lines) {
    return guarded([&] {
      auto object = val::object();
      object.set("lines", lines);
      object.set("steps", PlaneLab::kWarpSteps);
      object.set("layers", list_to_js(lab().warp(lines), warp_layer_to_js));
      return object;
    });
  }

  val lens(int first, int count) {
    return guarded([&] { return trace_to_js(lab().look(first, count)); });
  }

  val answer(double x1, double x2) {
    return guarded([&] {
      Matrix place(2, 1);
      place << static_cast<Scalar>(x1), static_cast<Scalar>(x2);
      return list_to_js(lab().outputs_at(place), [](const Matrix& A) {
        return list_to_js(A.col(0), [](Scalar a) { return val(static_cast<double>(a)); });
      });
    });
  }

  val health() {
    return guarded([&] {
      return list_to_js(lab().health(), [](const Health& layer) {
        auto object = val::object();
        object.set("units", static_cast<int>(layer.units));
        object.set("dead", layer.dead);
        object.set("saturated", layer.saturated);
        return object;
      });
    });
  }

  bool set_weight(int layer, int row, int column, double value) {
    return done([&] { lab().set_weight(layer, row, column, value); });
  }

  bool begin_seed_map(const val& request) {
    return done([&] {
      require_object(request, "the map of seeds");
      lab().begin_seed_map({spec_from_js<plane_data_from_js>(request["spec"]),
                            whole_number<std::uint32_t>(request, "firstSeed"),
                            whole_number<int>(request, "count"),
                            whole_number<int>(request, "steps"), number(request, "loss")});
    });
  }

  val advance_seed_map(double milliseconds) {
    return guarded([&] { return seed_map_to_js(lab().advance_seed_map(milliseconds)); });
  }

  bool end_seed_map() {
    return done([&] { lab().end_seed_map(); });
  }

  val table_results() {
    return guarded([&] {
      const TableResults results = glassbox::table_results(lab().run());
      auto object = val::object();
      object.set("train", table_part_to_js(results.train));
      object.set("test", table_part_to_js(results.test));
      return object;
    });
  }

  val answer_row(const val& values) {
    return guarded([&] {
      require_object(values, "the row");
      const auto row = emscripten::convertJSArrayToNumberVector<float>(values);
      return float_array(glassbox::answer_row(lab().run(), row));
    });
  }

 private:
  PlaneLab& lab() { return static_cast<PlaneLab&>(session()); }

  template <class Work>
  bool done(Work work) {
    return guarded([&] {
      work();
      return true;
    });
  }
};

}  // namespace glassbox

EMSCRIPTEN_BINDINGS(glassbox_plane) {
  using glassbox::BoundPlaneLab;
  using glassbox::BoundSession;
  // Without a constructor: only a lab can be made here.
  glassbox::bind_session(emscripten::class_<BoundSession>("Session"));
  emscripten::class_<BoundPlaneLab, emscripten::base<BoundSession>>("PlaneLab")
      .constructor<>()
      .function("start", &BoundPlaneLab::start)
      .function("restore", &BoundPlaneLab::restore)
      .function("branch", &BoundPlaneLab::branch)
      .function("points", &BoundPlaneLab::points)
      .function("boundary", &BoundPlaneLab::boundary)
      .function("neurons", &BoundPlaneLab::neurons)
      .function("warp", &BoundPlaneLab::warp)
      .function("lens", &BoundPlaneLab::lens)
      .function("answer", &BoundPlaneLab::answer)
      .function("health", &BoundPlaneLab::health)
      .function("setWeight", &BoundPlaneLab::set_weight)
      .function("beginSeedMap", &BoundPlaneLab::begin_seed_map)
      .function("advanceSeedMap", &BoundPlaneLab::advance_seed_map)
      .function("endSeedMap", &BoundPlaneLab::end_seed_map)
      .function("tableResults", &BoundPlaneLab::table_results)
      .function("answerRow", &BoundPlaneLab::answer_row);
}
