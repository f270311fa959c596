#include "fuzz/session_moves.h"

#include <cmath>

#include "data/bytes.h"

namespace glassbox {

namespace {

void put_big_endian(Bytes& bytes, std::uint32_t n) {
  for (int shift = 24; shift >= 0; shift -= 8) {
    bytes.push_back(static_cast<std::uint8_t>(n >> shift));
  }
}

}  // namespace

IdxPair some_digits(int count, std::uint32_t seed) {
  IdxPair pair;
  for (const std::uint32_t n : {0x803u, static_cast<std::uint32_t>(count), 28u, 28u}) {
    put_big_endian(pair.images, n);
  }
  for (const std::uint32_t n : {0x801u, static_cast<std::uint32_t>(count)}) {
    put_big_endian(pair.labels, n);
  }
  std::uint32_t state = seed;
  const auto next = [&] { return (state = state * 1664525u + 1013904223u) >> 24; };
  for (int i = 0; i < count; ++i) {
    const std::uint32_t ink = 1 + next() % 16;
    for (std::uint32_t pixel = 0; pixel < 784; ++pixel) {
      pair.images.push_back(static_cast<std::uint8_t>(pixel % 64 < ink ? 255 - ink : 0));
    }
    pair.labels.push_back(static_cast<std::uint8_t>(next() % 10));
  }
  return pair;
}

Bytes standing(const Session& session) {
  ByteWriter bytes;
  bytes.put(session.digits(Split::train).size());
  bytes.put(session.digits(Split::test).size());
  refused([&] { bytes.put_all(std::span<const std::uint8_t>(session.snapshot())); });
  return bytes.bytes();
}

void read_status(Run& run) {
  const RunStatus status = run.status();
  expect(status.iteration >= 0 && status.epoch >= 0, "a run counts from 0");
  expect(status.parameters > 0, "a run has parameters");
  if (status.stopped) name_of(*status.stopped);
  if (run.train_curve().windows().empty()) return;
  run.train_curve().end(run.train_curve().windows().size() - 1);
}

void expect_probabilities(const Run& run, const Matrix& P) {
  if (run.spec().loss != LossKind::softmax_cross_entropy || !run.spec().bugs.empty()) return;
  for (Index k = 0; k < P.cols(); ++k) {
    const auto sum = static_cast<double>(P.col(k).sum());
    expect(!std::isfinite(sum) || std::abs(sum - 1) < 1e-4, "probabilities sum to 1");
  }
}

Bytes any_snapshot(Source& source, const Session& session, const std::vector<Bytes>& kept) {
  Bytes snapshot;
  if (!kept.empty() && source.ConsumeBool()) {
    snapshot = kept[source.ConsumeIntegralInRange<std::size_t>(0, kept.size() - 1)];
  } else {
    refused([&] { snapshot = session.snapshot(); });
  }
  if (snapshot.empty()) return consume(source, 60);
  if (source.ConsumeIntegralInRange(0, 3) > 0) return snapshot;
  const auto place = source.ConsumeIntegralInRange<std::size_t>(0, snapshot.size() - 1);
  if (source.ConsumeBool()) {
    snapshot[place] ^= source.ConsumeIntegralInRange<std::uint8_t>(1, 255);
  } else {
    snapshot.resize(place);
  }
  return snapshot;
}

}  // namespace glassbox
