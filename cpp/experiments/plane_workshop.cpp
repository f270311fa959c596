#include "experiments/plane_workshop.h"

#include <span>
#include <stdexcept>

namespace glassbox {

namespace {

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

void put_table(ByteWriter& bytes, const TableSpec& table) {
  bytes.put(table.features);
  bytes.put(table.classes);
  bytes.put(table.train_share);
  bytes.put(table.seed);
  bytes.put_all(std::span<const float>(table.values));
  bytes.put_all(std::span<const float>(table.targets));
}

void get_table(ByteReader& bytes, TableSpec& table) {
  table.features = bytes.get<int>();
  table.classes = bytes.get<int>();
  table.train_share = bytes.get<double>();
  table.seed = bytes.get<std::uint32_t>();
  table.values = bytes.get_all<float>();
  table.targets = bytes.get_all<float>();
}

}  // namespace

void PlaneWorkshop::check(const RunSpec& spec) const {
  const DataKind kind = spec.data.kind;
  if (kind == DataKind::plane) {
    validate(spec.data.plane);
  } else if (kind == DataKind::table) {
    validate(spec.data.table);
  } else if (kind != DataKind::xor_points && kind != DataKind::xor_clusters) {
    throw std::invalid_argument("there are no " + name_of(kind) +
                                " data here: expected plane, table, xor_points or xor_clusters");
  }
  Workshop::check(spec);
  const bool of_classes =
      spec.loss == LossKind::binary_cross_entropy || spec.loss == LossKind::softmax_cross_entropy;
  if (is_regression(spec.data) && of_classes) {
    throw std::invalid_argument("a regression was to learn with " + name_of(spec.loss) +
                                ", which tells classes apart: expected mean_squared_error or "
                                "another loss of differences");
  }
}

RunData PlaneWorkshop::data(const RunSpec& spec, const DigitSamples& train,
                            const DigitSamples& test) const {
  if (spec.data.kind == DataKind::table) {
    TableParts parts = table_parts(spec.data.table);
    return {std::move(parts.train), nullptr, std::move(parts.test)};
  }
  if (spec.data.kind != DataKind::plane) return PlainWorkshop::data(spec, train, test);
  PlaneParts parts = plane_points(spec.data.plane);
  return {std::move(parts.train), nullptr, std::move(parts.test)};
}

void PlaneWorkshop::put_data(ByteWriter& bytes, const DataSpec& spec) const {
  if (spec.kind == DataKind::plane) put_plane(bytes, spec.plane);
  if (spec.kind == DataKind::table) put_table(bytes, spec.table);
}

void PlaneWorkshop::get_data(ByteReader& bytes, DataSpec& spec) const {
  if (spec.kind == DataKind::plane) get_plane(bytes, spec.plane);
  if (spec.kind == DataKind::table) get_table(bytes, spec.table);
}

const Workshop& plane_workshop() {
  static const PlaneWorkshop workshop;
  return workshop;
}

}  // namespace glassbox
