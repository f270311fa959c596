#include "fuzz/any_spec.h"

#include <algorithm>
#include <climits>
#include <limits>
#include <stdexcept>

namespace glassbox {

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

int any_units(Source& source, bool wild) {
  return usual(source, wild, {1, 2, 3, 4, 8}, {0, -1, 10'000, 10'001, INT_MAX, INT_MIN});
}

LayerSpec any_layer(Source& source, bool wild, bool pictures) {
  switch (source.ConsumeIntegralInRange(0, pictures || wild ? 7 : 4)) {
    case 0:
    case 1:
      return AffineSpec{any_units(source, wild), source.ConsumeIntegralInRange(0, 7) > 0};
    case 2:
      return any<ActivationKind>(source);
    case 3:
      return DropoutSpec{usual(source, wild, {0.0, 0.5, 0.9}, {1.0, -0.1, kNan})};
    case 4:
      return BatchNormSpec{};
    case 5:
      return ConvolutionSpec{usual(source, wild, {1, 2, 3}, {0, -1, 10'001}),
                             usual(source, wild, {1, 3, 2, 5}, {0, -1, 28, 29, INT_MAX}),
                             any<Padding>(source)};
    case 6:
      return MaxPoolSpec{usual(source, wild, {2, 3, 1}, {0, -1, 28, 29, INT_MAX})};
    default:
      return FlattenSpec{};
  }
}

PlaneSpec any_plane(Source& source, bool wild) {
  PlaneSpec plane;
  plane.shape = any<PlaneShape>(source);
  plane.count = usual(source, wild, {4, 10, 30}, {0, 3, -1, 5000, 5001, INT_MAX});
  plane.noise = usual(source, wild, {0.0, 0.2, 1.0}, {-0.1, 1.1, kNan});
  plane.train_share = usual(source, wild, {0.5, 0.8, 1.0}, {0.0, 1e-9, 1.1, kNan});
  plane.seed = source.ConsumeIntegralInRange<std::uint32_t>(0, 3);
  plane.features = {any<Feature>(source)};
  const bool two = source.ConsumeBool();
  const Feature second = any<Feature>(source);
  if (two && (wild || second != plane.features[0])) plane.features.push_back(second);
  if (wild && source.ConsumeIntegralInRange(0, 15) == 0) plane.features.clear();
  if (plane.shape != PlaneShape::own) return plane;
  plane.classes = usual(source, wild, {2, 3, 0, 10}, {1, -1, 11, INT_MAX});
  for (int point = source.ConsumeIntegralInRange(wild ? 0 : 1, 8); point > 0; --point) {
    const int most = std::clamp(plane.classes, 1, 10) - 1;
    plane.own.push_back({usual(source, wild, {0.0, -3.0, 5.5}, {1000.0, 1001.0, kNan, kInfinity}),
                         usual(source, wild, {0.0, 2.0, -4.25}, {-1000.0, 1e30, kNan}),
                         double(source.ConsumeIntegralInRange(0, most))});
    if (wild && source.ConsumeIntegralInRange(0, 15) == 0) plane.own.back().target = kNan;
  }
  return plane;
}

TableSpec any_table(Source& source, bool wild) {
  TableSpec table;
  table.features = usual(source, wild, {1, 2, 3}, {0, -1, 10'001, INT_MAX});
  table.classes = usual(source, wild, {2, 3, 0}, {1, -1, 256, 257, INT_MAX});
  table.train_share = usual(source, wild, {0.5, 0.8, 1.0}, {0.0, 1e-9, 1.1, kNan});
  table.seed = source.ConsumeIntegralInRange<std::uint32_t>(0, 3);
  const int rows = source.ConsumeIntegralInRange(wild ? 0 : 1, 8);
  for (int i = 0; i < rows; ++i) {
    for (int column = 0; column < std::clamp(table.features, 0, 3); ++column) {
      table.values.push_back(usual(source, wild, {0.0f, 1.0f, -2.5f}, {1e30f, float(kNan)}));
    }
    const int most = std::clamp(table.classes, 1, 256) - 1;
    table.targets.push_back(float(source.ConsumeIntegralInRange(0, most)));
    if (wild && source.ConsumeIntegralInRange(0, 15) == 0) table.targets.back() = float(kNan);
  }
  if (wild && source.ConsumeIntegralInRange(0, 7) == 0) table.values.push_back(1);
  return table;
}

DataSpec any_data(Source& source, bool wild, std::initializer_list<DataKind> kinds) {
  DataSpec data;
  data.kind = pick(source, kinds);
  if (data.kind == DataKind::plane) data.plane = any_plane(source, wild);
  if (data.kind == DataKind::table) data.table = any_table(source, wild);
  if (data.kind == DataKind::digits) {
    data.classes = usual(source, wild, {10}, {2, 26, 256, 1, 257, -1});
    data.scaling = any<PixelScaling>(source);
    data.off = usual(source, wild, {0.0, 0.01}, {kNan, kInfinity, -1.0});
    data.on = usual(source, wild, {1.0, 0.99}, {kNan, 0.0, 1e30});
    data.total = usual(source, wild, {0}, {10, 9, 60'000, 60'001, -1});
    data.shift = usual(source, wild, {0, 1, 8}, {-1, 9, INT_MAX});
  }
  data.per_cluster = usual(source, wild, {1, 5}, {0, -1, INT_MAX});
  data.noise = usual(source, wild, {0.0, 0.1}, {-1.0, kNan, kInfinity});
  return data;
}

// What the data set asks for, when it is one.
int outputs_of(const DataSpec& data) { return std::clamp(output_count(data), 1, 256); }

LossKind fitting_loss(Source& source, const RunSpec& spec) {
  const LossKind loss = any<LossKind>(source);
  const bool one_output = outputs_of(spec.data) < 2;
  const bool of_classes =
      loss == LossKind::softmax_cross_entropy || loss == LossKind::binary_cross_entropy;
  if (is_regression(spec.data) && of_classes) return LossKind::mean_squared_error;
  if (one_output && loss == LossKind::softmax_cross_entropy) return LossKind::binary_cross_entropy;
  return loss;
}

}  // namespace

RunSpec any_spec(Source& source, std::initializer_list<DataKind> kinds) {
  const bool wild = source.ConsumeBool();
  RunSpec spec;
  spec.data = any_data(source, wild, kinds);
  const bool pictures = spec.data.kind == DataKind::digits;
  for (int layer = source.ConsumeIntegralInRange(0, 4); layer > 0; --layer) {
    spec.layers.push_back(any_layer(source, wild, pictures));
  }
  const bool ends_well = !wild || source.ConsumeIntegralInRange(0, 7) > 0;
  if (ends_well) spec.layers.push_back(AffineSpec{outputs_of(spec.data)});
  spec.loss = wild ? any<LossKind>(source) : fitting_loss(source, spec);
  spec.initializer.kind = any<InitializerKind>(source);
  spec.initializer.scale = usual(source, wild, {0.1, 1.0, 0.0}, {-1.0, 1001.0, kNan});
  spec.skipped_draws = usual(source, wild, {0, 3}, {-1, 1'000'001, INT_MAX});
  spec.optimizer = any<OptimizerKind>(source);
  spec.learning_rate = usual(source, wild, {0.1, 0.001, 10.0}, {0.0, -1.0, 1000.0, 1001.0, kNan});
  spec.rate_decay = usual(source, wild, {1.0, 0.9}, {1e-300, 0.0, 1.1, kNan});
  spec.l2 = usual(source, wild, {0.0, 0.01}, {100.0, 101.0, -1.0, kNan});
  spec.l1 = usual(source, wild, {0.0, 0.01}, {100.0, 101.0, -1.0, kNan});
  spec.stop.epochs = usual<std::int64_t>(source, wild, {0, 2}, {-1, LLONG_MAX, LLONG_MIN});
  spec.stop.loss = usual(source, wild, {0.0, 0.5}, {-1.0, kInfinity, kNan});
  spec.stop.plateau = usual<std::int64_t>(source, wild, {0, 1}, {-1, LLONG_MAX, LLONG_MIN});
  spec.batch_size = usual(source, wild, {1, 2, 5, 64}, {0, -1, 10'000, 10'001, INT_MAX});
  spec.sampling = any<Sampling>(source);
  spec.seed = source.ConsumeIntegralInRange<std::uint32_t>(0, 3);
  spec.evaluate_every = usual(source, wild, {0, 1, 3}, {-1, INT_MAX});
  if (wild && source.ConsumeBool()) spec.bugs.push_back(any<Bug>(source));
  if (wild && source.ConsumeIntegralInRange(0, 7) == 0) {
    spec.replay.push_back(
        {source.ConsumeIntegralInRange<std::int64_t>(-1, 2), source.ConsumeIntegralInRange(-1, 5)});
  }
  return spec;
}

bool is_cheap(const RunSpec& spec) {
  const NetworkSpec network = network_spec(spec);
  try {
    validate(network);
  } catch (const std::invalid_argument&) {
    return true;
  }
  return network.parameters() < 20'000 && network.multiplications() < 200'000;
}

}  // namespace glassbox
