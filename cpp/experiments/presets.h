#pragma once
// The systems of the tutorials that train: one row each, with the tutorial's own settings.
//
//   S0  "make your own neural network": digits, sigmoid on every layer, no bias, one digit a step
//   S1  study and sleep: 2-3-1, three pupils at once
//   S2  deep learning from scratch: digits, two and three layers, ReLU and sigmoid
//   S3  XOR: 2-2-1, four points at once
//   S4  NeuralNet: 5,000 digits of black and white, ReLU and softmax, one digit a step
//
// A tutorial's system stands here as it is written, mistakes included (see bug.h), and corrected;
// the rest are variations that answer a question which the tutorial raises.

#include <cstdint>
#include <span>
#include <string_view>

#include "experiments/run_spec.h"
#include "nn/names.h"

namespace glassbox {

// At which iterations the tutorial notes how far it has come: the first `head`, and then every
// `every`, of which the first is `offset`. A loop over i from 0 that logs when i % 600 = 0, behind
// the update, logs after updates 1, 601, 1201, ...: every = 600, offset = 1.
struct Schedule {
  std::int64_t every;
  std::int64_t offset = 0;
  std::int64_t head = 0;

  // The first scheduled iteration behind this one.
  std::int64_t next(std::int64_t iteration) const;
};

struct Preset {
  enum Variant {
    as_written,  // what the tutorial's lines do
    corrected,   // without its mistakes
    varied,      // other settings: what if?
  };

  std::string_view id;
  std::string_view title;
  int tutorial;  // 0 .. 4 for S0 .. S4
  Variant variant;
  std::string_view other;  // as written <-> corrected; empty when there is no such pair
  RunSpec spec;
  std::int64_t iterations;
  Schedule log;
  bool needs_double = false;  // its printed numbers have more digits than a float
};

template <>
struct Names<Preset::Variant> {
  static constexpr std::string_view what = "variant";
  static constexpr std::pair<Preset::Variant, std::string_view> all[] = {
      {Preset::as_written, "as_written"},
      {Preset::corrected, "corrected"},
      {Preset::varied, "varied"}};
};

std::span<const Preset> presets();

// Throws std::invalid_argument with the ids that exist when there is none of this id.
const Preset& preset(std::string_view id);

}  // namespace glassbox
