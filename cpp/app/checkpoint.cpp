#include "app/checkpoint.h"

#include <cstring>
#include <stdexcept>

#include "app/spec_bytes.h"
#include "data/bytes.h"

namespace glassbox {

namespace {

constexpr char kMagic[4] = {'G', 'L', 'B', 'X'};

struct Header {
  char magic[4];
  std::uint32_t version;
  std::uint32_t scalar_bytes;
  std::uint32_t payload_bytes_low;  // two halves: nothing in the header needs padding
  std::uint32_t payload_bytes_high;
  std::uint32_t checksum_low;
  std::uint32_t checksum_high;
};
static_assert(sizeof(Header) == 28);

std::uint64_t fnv1a(std::span<const std::uint8_t> bytes) {
  std::uint64_t hash = 14695981039346656037u;
  for (const std::uint8_t byte : bytes) hash = (hash ^ byte) * 1099511628211u;
  return hash;
}

std::uint32_t low(std::uint64_t n) { return static_cast<std::uint32_t>(n); }
std::uint32_t high(std::uint64_t n) { return static_cast<std::uint32_t>(n >> 32); }
std::uint64_t join(std::uint32_t low_half, std::uint32_t high_half) {
  return static_cast<std::uint64_t>(high_half) << 32 | low_half;
}

}  // namespace

std::span<const std::uint8_t> snapshot_payload(std::span<const std::uint8_t> bytes) {
  const auto refuse = [](const std::string& sentence) { throw std::invalid_argument(sentence); };
  Header header;
  if (bytes.size() < sizeof header) {
    refuse("the snapshot has " + std::to_string(bytes.size()) + " bytes: expected at least " +
           std::to_string(sizeof header));
  }
  std::memcpy(&header, bytes.data(), sizeof header);
  if (std::memcmp(header.magic, kMagic, sizeof kMagic) != 0) {
    refuse("this is not a snapshot: expected it to begin with GLBX");
  }
  if (header.version != kCheckpointVersion) {
    refuse("the snapshot is of version " + std::to_string(header.version) + ": expected " +
           std::to_string(kCheckpointVersion));
  }
  if (header.scalar_bytes != sizeof(Scalar)) {
    refuse("the snapshot's numbers have " + std::to_string(header.scalar_bytes) +
           " bytes: expected " + std::to_string(sizeof(Scalar)));
  }
  const auto payload = bytes.subspan(sizeof header);
  const std::uint64_t expected = join(header.payload_bytes_low, header.payload_bytes_high);
  if (payload.size() != expected) {
    refuse("the snapshot announces " + std::to_string(expected) + " bytes behind its header: got " +
           std::to_string(payload.size()));
  }
  if (fnv1a(payload) != join(header.checksum_low, header.checksum_high)) {
    refuse("the snapshot is damaged: its bytes do not have the checksum that they were saved with");
  }
  return payload;
}

void expect_weights_in(std::size_t bytes, const RunSpec& spec) {
  const std::int64_t parameters = network_spec(spec).parameters();
  const auto least = static_cast<std::uint64_t>(parameters) * sizeof(Scalar);
  if (bytes >= least) return;
  throw std::invalid_argument("the snapshot has " + std::to_string(bytes) + " bytes for " +
                              std::to_string(parameters) +
                              " weights and biases: expected at least " + std::to_string(least));
}

std::vector<std::uint8_t> save_run(const Run& run) {
  ByteWriter payload;
  put_spec(payload, run.spec(), run.workshop());
  run.save(payload);

  const std::uint64_t size = payload.bytes().size();
  const std::uint64_t checksum = fnv1a(payload.bytes());
  Header header{{},         kCheckpointVersion, sizeof(Scalar), low(size),
                high(size), low(checksum),      high(checksum)};
  std::memcpy(header.magic, kMagic, sizeof kMagic);
  std::vector<std::uint8_t> bytes(sizeof header + payload.bytes().size());
  std::memcpy(bytes.data(), &header, sizeof header);
  std::memcpy(bytes.data() + sizeof header, payload.bytes().data(), payload.bytes().size());
  return bytes;
}

std::unique_ptr<Run> load_run(std::span<const std::uint8_t> bytes, const DigitSamples& train,
                              const DigitSamples& test, const Workshop& workshop) {
  ByteReader reader(snapshot_payload(bytes));
  const RunSpec spec = get_spec(reader, workshop);
  workshop.check(spec);
  expect_weights_in(reader.left(), spec);
  auto run = std::make_unique<Run>(spec, train, test, workshop);
  run->load(reader);
  if (reader.left() > 0) {
    throw std::invalid_argument("the snapshot has " + std::to_string(reader.left()) +
                                " bytes behind its end");
  }
  return run;
}

}  // namespace glassbox
