// The inspector under calls in any order, valid and not.

#include "app/inspector.h"
#include "fuzz/session_moves.h"

using namespace glassbox;

namespace {

void look(Source& source, Inspector& inspector) {
  const auto pixels = [&] {
    return Bytes(pick<std::size_t>(source, {784, 784, 784, 783, 0}),
                 source.ConsumeIntegral<std::uint8_t>());
  };
  switch (source.ConsumeIntegralInRange(0, 5)) {
    case 0:
      if (const TestResults* results = inspector.advance_results(pick(source, {0.0, kNoLimit}))) {
        expect(results->confusion.sum() == results->count, "every digit is counted once");
      }
      return;
    case 1: {
      const Bytes digit = pixels();
      const auto explained = inspector.explain(digit, pick(source, {-1, 0, 9, 10, -2, 255}));
      expect_probabilities(inspector.run(), explained.probabilities);
      return;
    }
    case 2:
      inspector.next_step(pick(source, {1, 100, 0, -1, 2147483647}));
      return;
    case 3:
      inspector.health(pick(source, {1, 2, 0, -1, 2147483647}));
      return;
    case 4: {
      const Bytes digit = pixels();
      inspector.nearest(digit, pick(source, {1, 5, 0, 100, 101}));
      return;
    }
    default: {
      RobustnessRequest request;
      request.kind = any<RobustnessRequest::Kind>(source);
      request.amount = pick(source, {0.0, 1.0, 0.1, 4.0, 28.0, 0.5, -1.0, 0.0 / 0.0});
      request.canvas = pick(source, {56, 28, 112, 27, 113, -1});
      request.count = pick(source, {1, 2, 0, -1, 2147483647});
      request.steps = {source.ConsumeBool(), source.ConsumeBool(), source.ConsumeBool()};
      const double share = inspector.robustness(request);
      expect(share >= 0 && share <= 1, "a share is 0 to 1");
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Source source(data, size);
  Inspector inspector;
  std::vector<Bytes> kept;
  for (int move = 0; move < 30 && source.remaining_bytes() > 0; ++move) {
    if (source.ConsumeIntegralInRange(0, 2) == 0) {
      refused_unchanged(inspector, [&] { look(source, inspector); });
    } else {
      move_session(source, inspector, kept,
                   {DataKind::digits, DataKind::digits, DataKind::xor_points});
    }
  }
  return 0;
}
