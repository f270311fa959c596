#pragma once
// The one byte layout in which Glassbox keeps a run.
//
//   offset  size
//   0       4     "GLBX"
//   4       4     version of the layout, kCheckpointVersion
//   8       4     bytes of a Scalar: 4 or 8
//   12      8     bytes of the payload
//   20      8     FNV-1a checksum of the payload
//   28            payload: the spec, then what Run::save writes
//
// All numbers are little-endian. The data set is not in it: points are drawn again from the spec,
// a table is part of the spec, and digits must be here already.
// Source of the checksum: Fowler, Noll, Vo, "FNV hash" (1991).

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "app/run.h"

namespace glassbox {

constexpr std::uint32_t kCheckpointVersion = 6;

// Before memory is asked for: a few bytes may announce a network of millions of weights. The spec
// has been checked; throws std::invalid_argument when its weights cannot be in so many bytes.
void expect_weights_in(std::size_t bytes, const RunSpec& spec);

std::vector<std::uint8_t> save_run(const Run& run);

// The payload behind a header that is found right. Throws std::invalid_argument with a sentence for
// anything else. The span is within `bytes`.
std::span<const std::uint8_t> snapshot_payload(std::span<const std::uint8_t> bytes);

// A new run that goes on bit for bit where the saved one was. Throws std::invalid_argument with a
// sentence for anything that save_run() did not write, and when the run's epoch needs more digits
// than are here.
std::unique_ptr<Run> load_run(std::span<const std::uint8_t> bytes, const DigitSamples& train,
                              const DigitSamples& test,
                              const Workshop& workshop = plain_workshop());

}  // namespace glassbox
