#pragma once
// A snapshot's header around any payload: length and checksum are right, whatever is in it.

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <span>
#include <vector>

#include "app/checkpoint.h"

namespace glassbox {

constexpr std::size_t kSealBytes = 28;

inline std::vector<std::uint8_t> sealed(std::span<const std::uint8_t> payload) {
  std::uint64_t hash = 14695981039346656037u;
  for (const std::uint8_t byte : payload) hash = (hash ^ byte) * 1099511628211u;
  const std::uint32_t version = kCheckpointVersion;
  const std::uint32_t scalar_bytes = sizeof(Scalar);
  const std::uint64_t size = payload.size();
  std::vector<std::uint8_t> snapshot(kSealBytes + payload.size());
  std::memcpy(snapshot.data(), "GLBX", 4);
  std::memcpy(snapshot.data() + 4, &version, 4);
  std::memcpy(snapshot.data() + 8, &scalar_bytes, 4);
  std::memcpy(snapshot.data() + 12, &size, 8);
  std::memcpy(snapshot.data() + 20, &hash, 8);
  std::copy(payload.begin(), payload.end(), snapshot.begin() + kSealBytes);
  return snapshot;
}

}  // namespace glassbox
