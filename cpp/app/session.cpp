#include "app/session.h"

#include <algorithm>
#include <numeric>
#include <stdexcept>
#include <string>

#include "app/checkpoint.h"
#include "data/idx.h"
#include "nn/inspect.h"

namespace glassbox {

namespace {

// Digits that go through the network together: what a layer keeps of them stays in the cache.
constexpr int kPredictionPart = 100;

}  // namespace

void append_idx(DigitSamples& digits, const DigitSamples& others, const Run* run,
                std::span<const std::uint8_t> images, std::span<const std::uint8_t> labels,
                int classes) {
  others.expect_classes(classes);
  if (run && run->reads_digits() && run->spec().data.classes != classes) {
    throw std::invalid_argument("the run tells " + std::to_string(run->spec().data.classes) +
                                " classes apart: expected digits of as many, got " +
                                std::to_string(classes));
  }
  const IdxImages parsed = parse_idx_images(images);
  if (parsed.rows != kDigitSide || parsed.cols != kDigitSide) {
    throw std::invalid_argument("the images have " + std::to_string(parsed.rows) + " x " +
                                std::to_string(parsed.cols) + " pixels: expected 28 x 28");
  }
  digits.append(parsed, parse_idx_labels(labels, classes), classes);
}

void Session::add_digits(Split split, std::span<const std::uint8_t> images,
                         std::span<const std::uint8_t> labels, int classes) {
  const bool is_train = split == Split::train;
  append_idx(is_train ? train_ : test_, is_train ? test_ : train_, run_.get(), images, labels,
             classes);
}

const DigitSamples& Session::digits(Split split) const {
  return split == Split::train ? train_ : test_;
}

void Session::start(const RunSpec& spec) {
  run_ = std::make_unique<Run>(spec, train_, test_, workshop_);
}

std::vector<std::uint8_t> Session::snapshot() const { return save_run(run()); }

void Session::restore(std::span<const std::uint8_t> snapshot) {
  run_ = load_run(snapshot, train_, test_, workshop_);
}

void Session::branch(const RunSpec& spec) {
  auto next = std::make_unique<Run>(spec, train_, test_, workshop_);
  next->continue_from(run());
  run_ = std::move(next);
}

Run& Session::run() {
  if (!run_) throw std::invalid_argument("there is no run yet: expected start() first");
  return *run_;
}

const Run& Session::run() const {
  if (!run_) throw std::invalid_argument("there is no run yet: expected start() first");
  return *run_;
}

Matrix Session::predict_test_digits(int first, int count) {
  if (!run().reads_digits()) {
    throw std::invalid_argument("this run reads points: expected a run that reads digits");
  }
  const int here = run_->test_samples()->size();
  if (first < 0 || count < 0 || first > here - count) {
    throw std::invalid_argument("test digits " + std::to_string(first) + " to " +
                                std::to_string(static_cast<std::int64_t>(first) + count - 1) +
                                " were asked for: expected them within the " +
                                std::to_string(here) + " that are here");
  }
  std::vector<int> indices;
  Batch batch;
  Matrix P;    // of a part
  Matrix all;  // n_out x count
  for (int done = 0; done < count; done += static_cast<int>(indices.size())) {
    indices.resize(static_cast<std::size_t>(std::min(count - done, kPredictionPart)));
    std::iota(indices.begin(), indices.end(), first + done);
    run_->test_samples()->gather(indices, batch);
    run_->loss().predict(run_->network().forward(batch.X), P);
    if (done == 0) all.resize(P.rows(), count);
    all.middleCols(done, P.cols()) = P;
  }
  return all;
}

bool Session::draw(std::span<const std::uint8_t> ink, int width, int height,
                   const PreparationSteps& steps) {
  drawing_ = prepare_digit(ink, width, height, steps);
  return drawing_.has_value();
}

std::optional<Reading> Session::read() {
  if (!drawing_ || !run_ || !run_->reads_digits()) return std::nullopt;
  Reading reading{*drawing_, {}, {}};
  run_->loss().predict(run_->network().forward(drawn_input()), reading.probabilities);
  reading.hidden = first_hidden_outputs(run_->network());
  return reading;
}

Matrix Session::drawn_input() const {
  Matrix X(kDigitSide * kDigitSide, 1);
  scale_pixels(drawing_->centred, run_->spec().data.scaling, X.data());
  return X;
}

std::optional<Sight> Session::look(int test_digit) {
  if (!run_ || !run_->reads_digits()) return std::nullopt;
  Batch batch;
  if (drawing_) {
    batch.X = drawn_input();
  } else if (test_digit >= 0 && test_digit < run_->test_samples()->size()) {
    run_->test_samples()->gather(std::vector<int>{test_digit}, batch);
  } else {
    return std::nullopt;
  }
  run_->network().forward(batch.X);
  return Sight{drawing_.has_value(), feature_maps(run_->network())};
}

Matrix Session::boundary(int side) {
  points();
  if (side < 2 || side > 400) {
    throw std::invalid_argument("the boundary picture has " + std::to_string(side) +
                                " points along a side: expected 2 to 400");
  }
  return boundary_grid(run_->network(), run_->loss(), kPlaneLow, kPlaneHigh, side);
}

Matrix Session::predict_points() {
  Matrix P;
  run_->loss().predict(run().network().forward(points().points()), P);
  return P;
}

const PointSamples& Session::points() const {
  const PointSamples* points = run().points();
  if (points == nullptr) {
    throw std::invalid_argument("this run reads digits: expected a run that reads points");
  }
  return *points;
}

}  // namespace glassbox
