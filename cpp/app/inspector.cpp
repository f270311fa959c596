#include "app/inspector.h"

#include <algorithm>
#include <chrono>
#include <numeric>
#include <stdexcept>

#include "app/clock.h"
#include "nn/confusion.h"
#include "nn/text.h"

namespace glassbox {

namespace {

// Digits that go through the network together: what a layer keeps of them stays in the cache.
constexpr int kPart = 100;

}  // namespace

void expect_from_to(const std::string& what, double value, double least, double most) {
  if (value >= least && value <= most) return;
  throw std::invalid_argument(what + " is " + text_of(value) + ": expected " + text_of(least) +
                              " to " + text_of(most));
}

void Inspector::start(const RunSpec& spec) {
  Session::start(spec);
  results_.reset();
}

void Inspector::restore(std::span<const std::uint8_t> snapshot) {
  Session::restore(snapshot);
  results_.reset();
}

void Inspector::expect_digits_run() const {
  if (run().reads_digits()) return;
  throw std::invalid_argument("this run reads points: expected a run that reads digits");
}

void Inspector::expect_test_digits(int count) const {
  expect_from_to("the number of test digits", count, 1, digits(Split::test).size());
}

void Inspector::begin_results() {
  expect_digits_run();
  const RunStatus status = run().status();
  const int count = digits(Split::test).size();
  if (results_ && results_->iteration == status.iteration && results_->count == count) return;
  results_.emplace();
  results_->iteration = status.iteration;
  results_->epoch = status.epoch;
  results_->count = count;
}

const TestResults* Inspector::advance_results(double milliseconds) {
  const auto deadline = Clock::now() + std::chrono::duration<double, std::milli>(milliseconds);
  begin_results();
  TestResults& results = *results_;
  const DigitSamples& test = digits(Split::test);
  int read = static_cast<int>(results.answers.size());
  while (read < results.count) {
    const Matrix P = predict_test_digits(read, std::min(kPart, results.count - read));
    for (Index k = 0; k < P.cols(); ++k, ++read) {
      const int answer = predicted_class(P, k);
      results.labels.push_back(static_cast<std::uint8_t>(test.label(read)));
      results.answers.push_back(static_cast<std::uint8_t>(answer));
      // Outputs that are no probabilities may be below 0 or above 1.
      results.chances.push_back(std::clamp(static_cast<float>(P(answer, k)), 0.0f, 1.0f));
    }
    if (Clock::now() >= deadline) break;
  }
  if (read < results.count) return nullptr;
  if (results.confusion.size() == 0) {
    results.confusion = confusion_matrix(results.labels, results.answers, test.outputs());
  }
  return &results;
}

std::vector<LayerHealth> Inspector::health(int count) {
  expect_digits_run();
  expect_test_digits(count);
  const Network& network = run().network();
  const std::vector<Shape> shapes = network.spec().shapes();
  std::vector<std::size_t> places;
  std::vector<HealthWatch> watches;
  for (std::size_t i = 0; i < shapes.size(); ++i) {
    if (const auto* kind = std::get_if<ActivationKind>(&network.spec().layers[i])) {
      places.push_back(i);
      watches.emplace_back(*kind, shapes[i].channels);
    }
  }
  for (int done = 0; done < count && !places.empty(); done += kPart) {
    predict_test_digits(done, std::min(kPart, count - done));
    for (std::size_t i = 0; i < places.size(); ++i) watches[i].add(network.output(places[i]));
  }
  std::vector<LayerHealth> layers;
  for (std::size_t i = 0; i < places.size(); ++i) {
    layers.push_back({network.layers().name(places[i]), watches[i].health()});
  }
  return layers;
}

std::vector<Neighbour> Inspector::nearest(std::span<const std::uint8_t> pixels, int count) const {
  expect_from_to("the number of nearest digits", count, 1, 100);
  expect_from_to("the number of training digits here", digits(Split::train).size(), 1, 1e9);
  return nearest_digits(digits(Split::train), pixels, count);
}

}  // namespace glassbox
