#pragma once
// The steps that turn a drawing into the kind of picture that MNIST shows a network.
//
// NIST's digits were fitted into a 20 x 20 box keeping their aspect, which made grey levels, and
// put into a 28 x 28 field so that their centre of mass lies in its middle. A network trained on
// such pictures reads a drawing well only after it has gone the same way.
// Source: LeCun, Bottou, Bengio, Haffner, "Gradient-based learning applied to document
// recognition", Proc. IEEE 86 (1998), section III A.

#include <array>
#include <cstdint>
#include <optional>
#include <span>

namespace glassbox {

inline constexpr int kDigitSide = 28;          // the field
inline constexpr int kDigitBox = 20;           // the box that the ink is fitted into
inline constexpr int kMaxDrawingSide = 4'096;  // of the drawing

using DigitPixels = std::array<std::uint8_t, kDigitSide * kDigitSide>;  // row after row, 255 is ink

// Which steps a drawing goes through. One that is switched off hands on what came to it.
struct PreparationSteps {
  bool cut = true;     // else the whole drawing is taken
  bool scale = true;   // else it fills all of 28 x 28, as pale as it is
  bool centre = true;  // else it stays where it is
};

// One picture after each step, to be shown; `centred` is what the network reads.
struct DigitImage {
  DigitPixels drawn;    // the whole drawing, fitted into the field
  DigitPixels cut;      // the ink's bounding box, fitted into the field
  DigitPixels scaled;   // that box fitted into 20 x 20 in mid-field, brought to full contrast
  DigitPixels centred;  // moved by whole pixels until the centre of mass is in the middle
};

// ink: width * height bytes, row after row, 0 is paper and 255 full ink.
// nullopt when there is no ink, or ink so pale that none is left in 20 x 20.
// Throws std::invalid_argument when a side is not in [1, kMaxDrawingSide], or when ink.size() is
// not the product of the sides.
std::optional<DigitImage> prepare_digit(std::span<const std::uint8_t> ink, int width, int height,
                                        const PreparationSteps& steps = {});

}  // namespace glassbox
