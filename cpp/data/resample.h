#pragma once
// Making a picture smaller or larger.

#include <cstdint>
#include <span>

namespace glassbox {

// Grey levels row after row.
struct Picture {
  std::span<const std::uint8_t> pixels;  // width * height
  int width = 0;
  int height = 0;
};

struct Box {
  int left = 0;
  int top = 0;
  int width = 0;
  int height = 0;
};

// Writes what lies in `box` of `source` as width x height pixels to `out`, whose rows begin
// `stride` pixels apart. The box lies inside the picture, no side is 0 or above 4096.
//
// Each axis by itself: to the same size or a smaller one, a new pixel is the mean of the area that
// it covers, a pixel covered in part counting for that part; to a larger size, new pixels lie on
// straight lines between the old ones. All in whole numbers, rounded once at the end, so an
// unchanged size gives unchanged bytes and every platform gives the same ones.
void resample(const Picture& source, const Box& box, int width, int height, std::uint8_t* out,
              int stride);

}  // namespace glassbox
