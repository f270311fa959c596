// The study under calls in any order: presets, mistakes of the museum, gradient checks.

#include "app/study.h"
#include "experiments/presets.h"
#include "fuzz/session_moves.h"

using namespace glassbox;

namespace {

constexpr std::initializer_list<DataKind> kKinds = {
    DataKind::digits, DataKind::xor_points, DataKind::xor_clusters, DataKind::three_clusters,
    DataKind::study_sleep};

void start_preset(Source& source, Study& study) {
  const auto& all = presets();
  const Preset& chosen = all[source.ConsumeIntegralInRange<std::size_t>(0, all.size() - 1)];
  if (!is_cheap(chosen.spec)) return;
  refused_unchanged(study, [&] {
    study.start_preset(source.ConsumeIntegralInRange(0, 7) == 0 ? "none" : chosen.id,
                       source.ConsumeIntegralInRange<std::uint32_t>(0, 2));
  });
}

void check(Source& source, Study& study) {
  CheckOptions options;
  options.h = pick(source, {1e-3, 1e-5, 0.0, -1.0, 1e300, 0.0 / 0.0});
  options.elements = pick<Index>(source, {2, 1, -1});
  options.worst = pick<std::size_t>(source, {1, 0, 1000});
  if (source.ConsumeBool()) options.names = {pick<const char*>(source, {"W1", "b1", "X", "Q"})};
  options.mode = source.ConsumeBool() ? Mode::training : Mode::prediction;
  study.check(pick(source, {1, 3, 0, -1}), options);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Source source(data, size);
  Study study;
  std::vector<Bytes> kept;
  bool checked = false;  // it takes some milliseconds, since it times itself
  for (int move = 0; move < 20 && source.remaining_bytes() > 0; ++move) {
    switch (source.ConsumeIntegralInRange(0, 8)) {
      case 0:
        start_preset(source, study);
        break;
      case 1:
        if (!std::exchange(checked, true)) refused([&] { check(source, study); });
        break;
      case 2:
        refused_unchanged(study, [&] {
          study.look(pick(source, {0, 1, -1}), pick(source, {1, 2, 0, 2147483647}));
        });
        break;
      default:
        move_session(source, study, kept, kKinds);
    }
  }
  return 0;
}
