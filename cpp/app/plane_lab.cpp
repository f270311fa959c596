#include "app/plane_lab.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>
#include <string>

#include "app/look.h"
#include "experiments/plane_workshop.h"
#include "nn/text.h"

namespace glassbox {

namespace {

constexpr int kPart = 500;  // points that go through the network together

PointList list_of(const Samples& samples) {
  const auto* plane = dynamic_cast<const PlaneSamples*>(&samples);
  const Batch batch = all_of(samples);
  PointList list{plane ? plane->points() : batch.X, batch.targets.labels, batch.targets.values};
  if (list.targets.rows() > 1) {  // the place of the 1 in a one-hot column
    list.targets.resize(1, batch.X.cols());
    for (Index k = 0; k < batch.X.cols(); ++k) {
      list.targets(0, k) = static_cast<Scalar>(list.labels[static_cast<std::size_t>(k)]);
    }
  }
  return list;
}

void expect_within(const std::string& what, int value, int least, int most) {
  if (value >= least && value <= most) return;
  throw std::invalid_argument(what + " is " + std::to_string(value) + ": expected " +
                              std::to_string(least) + " to " + std::to_string(most));
}

// Pictures and points need a plane, which a table does not lie in.
void expect_plane(const Run& run) {
  if (run.spec().data.kind != DataKind::table) return;
  throw std::invalid_argument("this run learns from a table: expected points in the plane");
}

}  // namespace

PlaneLab::PlaneLab() : Session(plane_workshop()) {}

void PlaneLab::start(const RunSpec& spec) {
  Session::start(spec);
  directions_.clear();
}

void PlaneLab::restore(std::span<const std::uint8_t> snapshot) {
  Session::restore(snapshot);
  directions_.clear();
}

Square PlaneLab::square() const {
  expect_plane(run());
  if (run().spec().data.kind == DataKind::plane) return {-kPlaneEdge, kPlaneEdge};
  return {kPlaneLow, kPlaneHigh};
}

Task PlaneLab::task() const {
  if (is_regression(run().spec().data)) return Task::regression;
  return output_count(run().spec().data) > 1 ? Task::classes : Task::binary;
}

int PlaneLab::classes() const {
  const Task is = task();
  if (is == Task::regression) return 1;
  return is == Task::binary ? 2 : output_count(run().spec().data);
}

PointList PlaneLab::train_points() const {
  expect_plane(run());
  return list_of(run().train_samples());
}

PointList PlaneLab::test_points() const {
  expect_plane(run());
  const Samples* test = run().test_samples();
  return test ? list_of(*test) : PointList{Matrix(2, 0), {}, Matrix(1, 0)};
}

Matrix PlaneLab::places(int side, int most) const {
  expect_within("the points along a side of a picture", side, 2, most);
  const auto [low, high] = square();
  const double step = (high - low) / (side - 1);
  Matrix X(2, side * side);
  for (Index i = 0; i < X.cols(); ++i) {
    X(0, i) = static_cast<Scalar>(low + step * static_cast<double>(i % side));
    X(1, i) = static_cast<Scalar>(high - step * static_cast<double>(i / side));
  }
  return X;
}

Matrix PlaneLab::inputs_at(const Matrix& places) const {
  expect_plane(run());
  const DataSpec& data = run().spec().data;
  return data.kind == DataKind::plane ? features_of(places, data.plane.features) : places;
}

Answers PlaneLab::answers_at(const Matrix& places) {
  if (places.cols() == 0) return {Matrix(1, 0), {}};
  Matrix P;
  run().loss().predict(run().network().forward(inputs_at(places)), P);
  if (P.rows() == 1) return {P, {}};
  Answers answers{P.colwise().maxCoeff(), {}};
  for (Index k = 0; k < P.cols(); ++k) {
    answers.winners.push_back(static_cast<std::uint8_t>(predicted_class(P, k)));
  }
  return answers;
}

std::vector<Matrix> PlaneLab::outputs_at(const Matrix& places) {
  Network& network = run().network();
  std::vector<Matrix> outputs = {inputs_at(places)};
  const Matrix& Z = network.forward(outputs.front());
  for (const std::size_t layer : neuron_layers(network.spec())) {
    outputs.push_back(network.output(layer));
  }
  run().loss().predict(Z, outputs.back());
  return outputs;
}

Matrix PlaneLab::warp_places(int lines) const {
  expect_within("the number of lines in each direction", lines, 2, 61);
  const auto [low, high] = square();
  Matrix X(2, 2 * lines * kWarpSteps);
  Index place = 0;
  for (const int constant : {0, 1}) {
    for (int line = 0; line < lines; ++line) {
      for (int step = 0; step < kWarpSteps; ++step, ++place) {
        X(constant, place) = static_cast<Scalar>(low + (high - low) * line / (lines - 1));
        X(1 - constant, place) = static_cast<Scalar>(low + (high - low) * step / (kWarpSteps - 1));
      }
    }
  }
  return X;
}

std::vector<WarpLayer> PlaneLab::warp(int lines) {
  const Matrix grid = warp_places(lines);
  const Matrix points = train_points().coordinates;
  const std::vector<Matrix> of_grid = outputs_at(grid);
  const std::vector<Matrix> of_points = outputs_at(points);
  const auto& affine = run().network().affine_layers();
  const std::size_t hidden = affine.size() - 1;
  while (directions_.size() < hidden) {
    directions_.emplace_back(of_grid[directions_.size() + 1].rows());
  }

  std::vector<WarpLayer> layers = {{2, false, grid, points, std::nullopt}};
  for (std::size_t i = 0; i < hidden; ++i) {
    const Matrix& H = of_grid[i + 1];
    Directions& directions = directions_[i];
    directions.follow(H, affine[i + 1]->W().value);
    layers.push_back({H.rows(), directions.projects(), directions.coordinates(H),
                      directions.coordinates(of_points[i + 1]), std::nullopt});
  }
  if (hidden > 0 && task() == Task::binary) {
    const Affine& last = *affine.back();
    const double bias = last.has_bias() ? static_cast<double>(last.b().value(0, 0)) : 0;
    if (const auto sum = undecided_sum(run().network(), run().loss())) {
      layers.back().line = directions_.back().line(last.W().value, bias, *sum);
    }
  }
  return layers;
}

std::vector<Health> PlaneLab::health() {
  Network& network = run().network();
  const auto& specs = network.spec().layers;
  const std::vector<std::size_t> ends = neuron_layers(network.spec());
  const std::vector<Shape> shapes = network.spec().shapes();
  std::vector<std::size_t> places;
  std::vector<HealthWatch> watches;
  for (std::size_t i = 0; i + 1 < ends.size(); ++i) {
    std::size_t place = ends[i];  // of the activation; without one, of the affine layer
    while (!std::holds_alternative<ActivationKind>(specs[place]) &&
           !std::holds_alternative<AffineSpec>(specs[place])) {
      --place;
    }
    const auto* kind = std::get_if<ActivationKind>(&specs[place]);
    places.push_back(place);
    watches.emplace_back(kind ? *kind : ActivationKind::identity, shapes[place].rows());
  }
  const Samples& samples = run().train_samples();
  std::vector<int> indices;
  Batch batch;
  for (int done = 0; done < samples.size(); done += static_cast<int>(indices.size())) {
    indices.resize(static_cast<std::size_t>(std::min(kPart, samples.size() - done)));
    std::iota(indices.begin(), indices.end(), done);
    samples.gather(indices, batch);
    network.forward(batch.X);
    for (std::size_t i = 0; i < places.size(); ++i) watches[i].add(network.output(places[i]));
  }
  std::vector<Health> layers;
  for (const HealthWatch& watch : watches) layers.push_back(watch.health());
  return layers;
}

void PlaneLab::set_weight(int layer, int row, int column, double value) {
  const auto& layers = run().network().affine_layers();
  expect_within("the affine layer", layer, 0, static_cast<int>(layers.size()) - 1);
  Affine& affine = *layers[static_cast<std::size_t>(layer)];
  expect_within("the row", row, 0, static_cast<int>(affine.W().value.rows()) - 1);
  expect_within("the column", column, affine.has_bias() ? -1 : 0,
                static_cast<int>(affine.W().value.cols()) - 1);
  if (!(std::abs(value) <= 1e6)) {
    throw std::invalid_argument("the weight is " + text_of(value) + ": expected -1e6 to 1e6");
  }
  (column < 0 ? affine.b().value(row, 0) : affine.W().value(row, column)) =
      static_cast<Scalar>(value);
  run().forget_score();
}

Trace PlaneLab::look(int first, int count) { return look_at_training(run(), first, count); }

void PlaneLab::begin_seed_map(const SeedMapRequest& request) {
  seed_map_ = std::make_unique<SeedMap>(request, plane_workshop());
}

const SeedMap& PlaneLab::advance_seed_map(double milliseconds) {
  if (!seed_map_) {
    throw std::invalid_argument("there is no map of seeds: expected beginSeedMap() first");
  }
  seed_map_->advance(milliseconds);
  return *seed_map_;
}

}  // namespace glassbox
