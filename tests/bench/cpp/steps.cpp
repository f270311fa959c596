// The benchmark's workloads natively, under Google Benchmark: the same C++ that the page's module
// is made of, with the same width of SIMD, on one thread.

#include <benchmark/benchmark.h>

#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "app/session.h"

namespace glassbox {
namespace {

constexpr double kNoLimit = 1e12;  // milliseconds
constexpr int kTestDigits = 10'000;

using Bytes = std::vector<std::uint8_t>;

Bytes read(const std::string& name) {
  const char* folder = std::getenv("MNIST_DIR");
  if (folder == nullptr) throw std::invalid_argument("MNIST_DIR: expected a folder, got none");
  std::ifstream file(std::string(folder) + "/" + name, std::ios::binary);
  if (!file) throw std::invalid_argument(name + ": expected it in MNIST_DIR, got no such file");
  return {std::istreambuf_iterator<char>(file), {}};
}

// The digits with every pixel replaced by one that is not zero.
Bytes dense(Bytes images) {
  std::uint32_t state = 1;
  for (std::size_t i = 16; i < images.size(); ++i) {
    state = state * 1664525 + 1013904223;
    images[i] = static_cast<std::uint8_t>(1 + (state >> 26));
  }
  return images;
}

void add_digits(Session& session, Split split, const std::string& name, bool make_dense) {
  Bytes images = read(name + "-images-idx3-ubyte");
  if (make_dense) images = dense(std::move(images));
  session.add_digits(split, images, read(name + "-labels-idx1-ubyte"));
}

RunSpec two_layers(int hidden, int batch) {
  RunSpec spec;
  spec.layers = {AffineSpec{hidden}, ActivationKind::relu, AffineSpec{10}};
  spec.batch_size = batch;
  return spec;
}

RunSpec one_by_one() {
  RunSpec spec;
  spec.layers = {AffineSpec{100}, ActivationKind::sigmoid, AffineSpec{10}, ActivationKind::sigmoid};
  spec.loss = LossKind::half_squared_error;
  spec.initializer.kind = InitializerKind::xavier;
  spec.batch_size = 1;
  return spec;
}

RunSpec exclusive_or() {
  RunSpec spec;
  spec.data.kind = DataKind::xor_points;
  spec.layers = {AffineSpec{2}, ActivationKind::sigmoid, AffineSpec{1}};
  spec.loss = LossKind::binary_cross_entropy;
  spec.initializer = {InitializerKind::normal, 1};
  spec.batch_size = 4;
  spec.sampling = Sampling::full_batch;
  return spec;
}

RunSpec small_cnn() {
  RunSpec spec;
  for (const int channels : {8, 16}) {
    spec.layers.insert(spec.layers.end(),
                       {ConvolutionSpec{channels}, ActivationKind::relu, MaxPoolSpec{}});
  }
  spec.layers.insert(spec.layers.end(), {FlattenSpec{}, AffineSpec{10}});
  return spec;
}

// A session with this run, trained long enough to have left its beginning.
void begin(Session& session, const RunSpec& spec, bool make_dense) {
  if (spec.data.kind == DataKind::digits) {
    add_digits(session, Split::train, "train", make_dense);
    add_digits(session, Split::test, "t10k", make_dense);
  }
  session.start(spec);
  session.advance(100, kNoLimit, false);
}

// `steps` updates an iteration; an item is a sample, or an update where there is but one batch.
void train(benchmark::State& state, const RunSpec& spec, int steps, bool make_dense = false) {
  Session session;
  begin(session, spec, make_dense);
  for (auto _ : state) session.advance(steps, kNoLimit, false);
  const bool one_batch = spec.sampling == Sampling::full_batch;
  state.SetItemsProcessed(state.iterations() * steps * (one_batch ? 1 : spec.batch_size));
}

void infer(benchmark::State& state) {
  Session session;
  begin(session, two_layers(128, 64), false);
  for (auto _ : state) benchmark::DoNotOptimize(session.predict_test_digits(0, kTestDigits));
  state.SetItemsProcessed(state.iterations() * kTestDigits);
}

BENCHMARK_CAPTURE(train, W1, two_layers(128, 64), 100)->Name("W1")->UseRealTime();
BENCHMARK_CAPTURE(train, W1_dense, two_layers(128, 64), 100, true)->Name("W1-dense")->UseRealTime();
BENCHMARK_CAPTURE(train, W2, two_layers(50, 100), 100)->Name("W2")->UseRealTime();
BENCHMARK_CAPTURE(train, W3, one_by_one(), 1000)->Name("W3")->UseRealTime();
BENCHMARK_CAPTURE(train, W4, exclusive_or(), 10'000)->Name("W4")->UseRealTime();
BENCHMARK(infer)->Name("W5")->UseRealTime();
BENCHMARK_CAPTURE(train, W6, small_cnn(), 5)->Name("W6")->UseRealTime();

}  // namespace
}  // namespace glassbox

BENCHMARK_MAIN();
