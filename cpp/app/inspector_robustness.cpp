// Test digits that are drawn elsewhere, or larger or smaller than MNIST shows them.

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "app/inspector.h"
#include "data/digit_on_canvas.h"
#include "nn/text.h"

namespace glassbox {

namespace {

using Kind = RobustnessRequest::Kind;

constexpr int kPart = 100;  // digits that go through the network together

// To each of 8 sides in turn.
constexpr int kSides[8][2] = {{1, 0}, {1, 1}, {0, 1}, {-1, 1}, {-1, 0}, {-1, -1}, {0, -1}, {1, -1}};

std::vector<std::uint8_t> drawn(const RobustnessRequest& request,
                                std::span<const std::uint8_t> digit, int number) {
  if (request.kind == Kind::shift) {
    const auto& [right, down] = kSides[number % 8];
    const int amount = static_cast<int>(request.amount);
    return moved_digit(digit, request.canvas, amount * right, amount * down);
  }
  const int side = static_cast<int>(std::lround(kDigitSide * request.amount));
  return scaled_digit(digit, request.canvas, side);
}

}  // namespace

double Inspector::robustness(const RobustnessRequest& request) {
  expect_digits_run();
  expect_test_digits(request.count);
  expect_from_to("the side of the canvas", request.canvas, kDigitSide, 4 * kDigitSide);
  if (request.kind == Kind::shift) {
    expect_from_to("the shift in pixels", request.amount, 0, kDigitSide);
    if (request.amount != std::floor(request.amount)) {
      throw std::invalid_argument("the shift in pixels is " + text_of(request.amount) +
                                  ": expected a whole number");
    }
  } else {
    expect_from_to("the scale", request.amount, 0.1, 4);
  }

  const DigitSamples& test = digits(Split::test);
  Matrix X(kDigitSide * kDigitSide, kPart);
  Matrix P;
  int correct = 0;
  for (int done = 0; done < request.count; done += kPart) {
    std::vector<int> labels;  // of the digits that have any ink left
    for (int i = done; i < std::min(done + kPart, request.count); ++i) {
      const auto ink = drawn(request, test.image(i), i);
      const auto prepared = prepare_digit(ink, request.canvas, request.canvas, request.steps);
      if (!prepared) continue;
      scale_pixels(prepared->centred, run().spec().data.scaling,
                   X.col(static_cast<Index>(labels.size())).data());
      labels.push_back(test.label(i));
    }
    if (labels.empty()) continue;
    const Matrix part = X.leftCols(static_cast<Index>(labels.size()));
    run().loss().predict(run().network().forward(part), P);
    correct += count_correct(P, labels);
  }
  return static_cast<double>(correct) / request.count;
}

}  // namespace glassbox
