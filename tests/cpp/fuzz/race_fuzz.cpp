// Races of any two specs.

#include "app/race.h"
#include "fuzz/session_moves.h"

using namespace glassbox;

namespace {

void begin(Source& source, Race& race) {
  Race::Specs specs;
  specs[0] = any_spec(source, {DataKind::digits, DataKind::plane, DataKind::xor_points});
  specs[1] = specs[0];
  if (source.ConsumeBool()) {
    specs[1] = any_spec(source, {DataKind::digits, DataKind::plane});
    if (source.ConsumeBool()) specs[1].data = specs[0].data;
    specs[1].seed = pick(source, {specs[0].seed, specs[0].seed, 9u});
  }
  if (!is_cheap(specs[0]) || !is_cheap(specs[1])) return;
  const Run* before = nullptr;
  refused([&] { before = &race.run(0); });
  if (!refused([&] { race.begin(specs, any<Fairness>(source)); })) return;
  const Run* after = nullptr;
  refused([&] { after = &race.run(0); });
  expect(after == before, "a refused race leaves the present one");
}

void advance(Source& source, Race& race) {
  const bool equal_steps = source.ConsumeBool();
  race.advance(pick<std::int64_t>(source, {1, 4, 0}), equal_steps ? 2 : 0.2);
  for (const int racer : {0, 1}) {
    read_status(race.run(racer));
    expect(race.computing(racer) >= 0, "computing takes time");
    expect(race.test_milliseconds(racer).size() <= race.run(racer).test_curve().points().size(),
           "a point of the curve is reached once");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Source source(data, size);
  Race race;
  for (int move = 0; move < 20 && source.remaining_bytes() > 0; ++move) {
    switch (source.ConsumeIntegralInRange(0, 5)) {
      case 0:
        add_some_digits(source, race);
        break;
      case 1:
        begin(source, race);
        break;
      case 2:
        refused([&] {
          PlaneLab& lab = race.lab(source.ConsumeIntegralInRange(-1, 2));
          lab.answers_at(lab.places(3, 100));
        });
        break;
      case 3:
        refused([&] { race.run(source.ConsumeIntegralInRange(-1, 2)); });
        break;
      default:
        refused([&] { advance(source, race); });
    }
  }
  return 0;
}
