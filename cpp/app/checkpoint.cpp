#include "app/checkpoint.h"

#include <cstring>
#include <stdexcept>

#include "app/bytes.h"

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

void put_layer(ByteWriter& bytes, const LayerSpec& layer) {
  bytes.put_text(kind_of(layer));
  if (const auto* affine = std::get_if<AffineSpec>(&layer)) {
    bytes.put(affine->units);
    bytes.put(static_cast<std::uint8_t>(affine->bias));
  } else if (const auto* convolution = std::get_if<ConvolutionSpec>(&layer)) {
    bytes.put(convolution->channels);
    bytes.put(convolution->kernel);
    bytes.put_text(name_of(convolution->padding));
  } else if (const auto* pool = std::get_if<MaxPoolSpec>(&layer)) {
    bytes.put(pool->size);
  } else if (const auto* dropout = std::get_if<DropoutSpec>(&layer)) {
    bytes.put(dropout->rate);
  }
}

LayerSpec get_layer(ByteReader& bytes) {
  const std::string kind = bytes.get_text();
  if (kind == "affine") {
    const int units = bytes.get<int>();
    return AffineSpec{units, bytes.get<std::uint8_t>() != 0};
  }
  if (kind == "convolution") {
    const int channels = bytes.get<int>();
    const int kernel = bytes.get<int>();
    return ConvolutionSpec{channels, kernel, from_name<Padding>(bytes.get_text())};
  }
  if (kind == "max_pool") return MaxPoolSpec{bytes.get<int>()};
  if (kind == "flatten") return FlattenSpec{};
  if (kind == "dropout") return DropoutSpec{bytes.get<double>()};
  if (kind == "batch_norm") return BatchNormSpec{};
  return from_name<ActivationKind>(kind);
}

void put_plane(ByteWriter& bytes, const PlaneSpec& plane) {
  bytes.put(plane.shape);
  bytes.put(plane.count);
  bytes.put(plane.noise);
  bytes.put(plane.train_share);
  bytes.put(plane.seed);
  bytes.put_all(std::span<const Feature>(plane.features));
  bytes.put_all(std::span<const OwnPoint>(plane.own));
  bytes.put(plane.classes);
}

void get_plane(ByteReader& bytes, PlaneSpec& plane) {
  plane.shape = bytes.get<PlaneShape>();
  plane.count = bytes.get<int>();
  plane.noise = bytes.get<double>();
  plane.train_share = bytes.get<double>();
  plane.seed = bytes.get<std::uint32_t>();
  plane.features = bytes.get_all<Feature>();
  plane.own = bytes.get_all<OwnPoint>();
  plane.classes = bytes.get<int>();
}

void put_spec(ByteWriter& bytes, const RunSpec& spec) {
  bytes.put_text(name_of(spec.data.kind));
  bytes.put_text(name_of(spec.data.scaling));
  bytes.put(spec.data.per_cluster);
  bytes.put(spec.data.noise);
  bytes.put(spec.data.off);
  bytes.put(spec.data.on);
  bytes.put(spec.data.total);
  bytes.put(spec.data.shift);
  if (spec.data.kind == DataKind::plane) put_plane(bytes, spec.data.plane);
  bytes.put(static_cast<std::uint64_t>(spec.layers.size()));
  for (const LayerSpec& layer : spec.layers) put_layer(bytes, layer);
  bytes.put_text(name_of(spec.loss));
  bytes.put_text(name_of(spec.initializer.kind));
  bytes.put(spec.initializer.scale);
  bytes.put(spec.skipped_draws);
  bytes.put_text(name_of(spec.optimizer));
  bytes.put(spec.learning_rate);
  bytes.put(spec.rate_decay);
  bytes.put(spec.l2);
  bytes.put(spec.l1);
  bytes.put(spec.stop.epochs);
  bytes.put(spec.stop.loss);
  bytes.put(spec.stop.plateau);
  bytes.put(spec.batch_size);
  bytes.put_text(name_of(spec.sampling));
  bytes.put(spec.seed);
  bytes.put(spec.evaluate_every);
  bytes.put(static_cast<std::uint64_t>(spec.bugs.size()));
  for (const Bug bug : spec.bugs) bytes.put_text(name_of(bug));
  bytes.put(static_cast<std::uint64_t>(spec.replay.size()));
  for (const EpochSize& entry : spec.replay) {
    bytes.put(entry.epoch);
    bytes.put(entry.samples);
  }
}

RunSpec get_spec(ByteReader& bytes) {
  RunSpec spec;
  spec.data.kind = from_name<DataKind>(bytes.get_text());
  spec.data.scaling = from_name<PixelScaling>(bytes.get_text());
  spec.data.per_cluster = bytes.get<int>();
  spec.data.noise = bytes.get<double>();
  spec.data.off = bytes.get<double>();
  spec.data.on = bytes.get<double>();
  spec.data.total = bytes.get<int>();
  spec.data.shift = bytes.get<int>();
  if (spec.data.kind == DataKind::plane) get_plane(bytes, spec.data.plane);
  const auto layers = bytes.get<std::uint64_t>();
  for (std::uint64_t i = 0; i < layers; ++i) spec.layers.push_back(get_layer(bytes));
  spec.loss = from_name<LossKind>(bytes.get_text());
  spec.initializer.kind = from_name<InitializerKind>(bytes.get_text());
  spec.initializer.scale = bytes.get<double>();
  spec.skipped_draws = bytes.get<int>();
  spec.optimizer = from_name<OptimizerKind>(bytes.get_text());
  spec.learning_rate = bytes.get<double>();
  spec.rate_decay = bytes.get<double>();
  spec.l2 = bytes.get<double>();
  spec.l1 = bytes.get<double>();
  spec.stop.epochs = bytes.get<std::int64_t>();
  spec.stop.loss = bytes.get<double>();
  spec.stop.plateau = bytes.get<std::int64_t>();
  spec.batch_size = bytes.get<int>();
  spec.sampling = from_name<Sampling>(bytes.get_text());
  spec.seed = bytes.get<std::uint32_t>();
  spec.evaluate_every = bytes.get<int>();
  const auto bugs = bytes.get<std::uint64_t>();
  for (std::uint64_t i = 0; i < bugs; ++i) spec.bugs.push_back(from_name<Bug>(bytes.get_text()));
  const auto entries = bytes.get<std::uint64_t>();
  for (std::uint64_t i = 0; i < entries; ++i) {
    const auto epoch = bytes.get<std::int64_t>();
    spec.replay.push_back({epoch, bytes.get<int>()});
  }
  return spec;
}

// The payload behind a header that is found right.
std::span<const std::uint8_t> checked_payload(std::span<const std::uint8_t> bytes) {
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

}  // namespace

std::vector<std::uint8_t> save_run(const Run& run) {
  ByteWriter payload;
  put_spec(payload, run.spec());
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
  ByteReader reader(checked_payload(bytes));
  auto run = std::make_unique<Run>(get_spec(reader), train, test, workshop);
  run->load(reader);
  if (reader.left() > 0) {
    throw std::invalid_argument("the snapshot has " + std::to_string(reader.left()) +
                                " bytes behind its end");
  }
  return run;
}

}  // namespace glassbox
