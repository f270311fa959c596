// The boundary lab under calls in any order, valid and not.

#include <cmath>

#include "app/plane_lab.h"
#include "app/table_answers.h"
#include "fuzz/session_moves.h"

using namespace glassbox;

namespace {

constexpr std::initializer_list<DataKind> kKinds = {
    DataKind::plane,      DataKind::plane,        DataKind::table, DataKind::table,
    DataKind::xor_points, DataKind::xor_clusters, DataKind::digits};

void look(Source& source, PlaneLab& lab) {
  switch (source.ConsumeIntegralInRange(0, 7)) {
    case 6: {
      const TableResults results = table_results(lab.run());
      expect(results.train.rows.size() + results.test.rows.size() ==
                 lab.run().spec().data.table.targets.size(),
             "every row of the table is in one part");
      return;
    }
    case 7: {
      std::vector<float> row(pick<std::size_t>(source, {1, 2, 3, 0}));
      for (float& value : row) value = source.ConsumeFloatingPoint<float>();
      answer_row(lab.run(), row);
      return;
    }
    case 0:
      lab.answers_at(lab.places(pick(source, {2, 7, 1, 101, -1}), 100));
      lab.outputs_at(lab.places(2, 100));
      return;
    case 1:
      lab.warp(pick(source, {2, 5, 1, 62}));
      return;
    case 2:
      lab.health();
      return;
    case 3:
      lab.look(pick(source, {0, 1, -1}), pick(source, {1, 2, 0, 2147483647}));
      return;
    case 4: {
      Matrix place(2, 1);
      place << source.ConsumeFloatingPoint<float>(), source.ConsumeFloatingPoint<float>();
      lab.answers_at(place);
      lab.outputs_at(place);
      return;
    }
    default:
      lab.train_points();
      lab.test_points();
      lab.task();
      lab.classes();
  }
}

void map_seeds(Source& source, PlaneLab& lab) {
  SeedMapRequest request;
  request.spec = any_spec(source, kKinds);
  request.first_seed = pick(source, {1u, 0u, 4294967295u});
  request.count = pick(source, {1, 3, 0, -1, 1001});
  request.steps = pick<std::int64_t>(source, {1, 5, 0, 1'000'001});
  request.loss = pick(source, {0.5, 1e-3, 0.0, 1.0 / 0.0, 0.0 / 0.0});
  if (!is_cheap(request.spec)) return;
  if (refused_unchanged(lab, [&] { lab.begin_seed_map(request); })) return;
  for (int part = 0; part < 3; ++part) {
    const SeedMap& map = lab.advance_seed_map(0.1);
    expect(static_cast<int>(map.results().size()) <= map.count(), "a seed is mapped once");
  }
  if (source.ConsumeBool()) lab.end_seed_map();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Source source(data, size);
  PlaneLab lab;
  std::vector<Bytes> kept;
  for (int move = 0; move < 30 && source.remaining_bytes() > 0; ++move) {
    switch (source.ConsumeIntegralInRange(0, 7)) {
      case 0:
      case 1:
        refused_unchanged(lab, [&] { look(source, lab); });
        break;
      case 2: {
        const double weight = pick(source, {0.5, -1e6, 2e6, 0.0 / 0.0});
        refused_unchanged(lab, [&] {
          lab.set_weight(source.ConsumeIntegralInRange(-1, 3), source.ConsumeIntegralInRange(-1, 4),
                         source.ConsumeIntegralInRange(-2, 4), weight);
        });
        break;
      }
      case 3:
        map_seeds(source, lab);
        break;
      default:
        move_session(source, lab, kept, kKinds);
    }
  }
  return 0;
}
