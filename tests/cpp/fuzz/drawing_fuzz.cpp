// Drawings of any size on their way to 28 x 28, and digits that are drawn elsewhere.

#include "data/digit_image.h"
#include "data/digit_on_canvas.h"
#include "fuzz/check.h"
#include "fuzz/source.h"

using namespace glassbox;

namespace {

// Paper with some strokes of ink: bytes alone would never fill a large drawing.
Bytes drawing(Source& source, int width, int height) {
  Bytes ink(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
  for (int stroke = source.ConsumeIntegralInRange(0, 12); stroke > 0; --stroke) {
    const auto from = source.ConsumeIntegralInRange<std::size_t>(0, ink.size() - 1);
    const auto step = source.ConsumeIntegralInRange<std::size_t>(1, ink.size());
    const auto value = source.ConsumeIntegral<std::uint8_t>();
    for (std::size_t i = from; i < ink.size(); i += step) ink[i] = value;
  }
  return ink;
}

int side(Source& source) {
  return source.ConsumeIntegralInRange(0, 63) == 0
             ? pick(source, {0, -1, kMaxDrawingSide, kMaxDrawingSide + 1, 1 << 30})
             : source.ConsumeIntegralInRange(1, 70);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Source source(data, size);
  const int width = side(source);
  const int height = side(source);
  const PreparationSteps steps{source.ConsumeBool(), source.ConsumeBool(), source.ConsumeBool()};
  const bool sane = width > 0 && height > 0 && width <= kMaxDrawingSide &&
                    height <= kMaxDrawingSide && std::int64_t{width} * height < 500'000;
  Bytes ink = sane ? drawing(source, width, height) : consume(source, 100);
  const bool cut = sane && source.ConsumeIntegralInRange(0, 15) == 0;
  if (cut) ink.pop_back();
  std::optional<DigitImage> prepared;
  const bool no = refused([&] { prepared = prepare_digit(ink, width, height, steps); });
  expect(no == (!sane || cut), "a drawing is refused for its size alone");
  if (!prepared) return 0;
  const bool has_ink = std::any_of(prepared->centred.begin(), prepared->centred.end(),
                                   [](std::uint8_t pixel) { return pixel > 0; });
  expect(has_ink, "a prepared drawing has ink");

  const int canvas = source.ConsumeIntegralInRange(28, 112);
  const int right = source.ConsumeIntegralInRange(-28, 28);
  const int down = source.ConsumeIntegralInRange(-28, 28);
  const Bytes moved = moved_digit(prepared->centred, canvas, right, down);
  const Bytes scaled =
      scaled_digit(prepared->centred, canvas, source.ConsumeIntegralInRange(3, 112));
  for (const Bytes& sheet : {moved, scaled}) prepare_digit(sheet, canvas, canvas, steps);
  return 0;
}
