#include "app/spec_bytes.h"

#include <span>

namespace glassbox {

namespace {

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

}  // namespace

void put_spec(ByteWriter& bytes, const RunSpec& spec, const Workshop& workshop) {
  bytes.put_text(name_of(spec.data.kind));
  bytes.put_text(name_of(spec.data.scaling));
  bytes.put(spec.data.per_cluster);
  bytes.put(spec.data.noise);
  bytes.put(spec.data.off);
  bytes.put(spec.data.on);
  bytes.put(spec.data.total);
  bytes.put(spec.data.shift);
  bytes.put(spec.data.classes);
  workshop.put_data(bytes, spec.data);
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
  bytes.put_all(std::span<const Bug>(spec.bugs));
  bytes.put(static_cast<std::uint64_t>(spec.replay.size()));
  for (const EpochSize& entry : spec.replay) {
    bytes.put(entry.epoch);
    bytes.put(entry.samples);
  }
}

RunSpec get_spec(ByteReader& bytes, const Workshop& workshop) {
  RunSpec spec;
  spec.data.kind = from_name<DataKind>(bytes.get_text());
  spec.data.scaling = from_name<PixelScaling>(bytes.get_text());
  spec.data.per_cluster = bytes.get<int>();
  spec.data.noise = bytes.get<double>();
  spec.data.off = bytes.get<double>();
  spec.data.on = bytes.get<double>();
  spec.data.total = bytes.get<int>();
  spec.data.shift = bytes.get<int>();
  spec.data.classes = bytes.get<int>();
  workshop.get_data(bytes, spec.data);
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
  spec.bugs = bytes.get_all<Bug>();
  const auto entries = bytes.get<std::uint64_t>();
  for (std::uint64_t i = 0; i < entries; ++i) {
    const auto epoch = bytes.get<std::int64_t>();
    spec.replay.push_back({epoch, bytes.get<int>()});
  }
  return spec;
}

}  // namespace glassbox
