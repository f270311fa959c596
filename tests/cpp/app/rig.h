#pragma once
// What the tests of app share: digits from the fixture, specs, real MNIST where it is installed.

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "app/session.h"
#include "nn/helpers.h"

namespace glassbox {

using Bytes = std::vector<std::uint8_t>;

inline Bytes read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  EXPECT_TRUE(file) << path;
  return {std::istreambuf_iterator<char>(file), {}};
}

inline Bytes fixture(const std::string& name) {
  return read_file(std::string(GLASSBOX_FIXTURE_DIR) + "/" + name);
}

inline void put_big_endian(Bytes& bytes, std::uint32_t n) {
  for (int shift = 24; shift >= 0; shift -= 8)
    bytes.push_back(static_cast<std::uint8_t>(n >> shift));
}

// The digits first .. first + count - 1 of the fixture's 200, as a pair of IDX files.
struct IdxPair {
  Bytes images, labels;
};
inline IdxPair fixture_digits(int first, int count) {
  static const Bytes images = fixture("digits-200-images.idx3");
  static const Bytes labels = fixture("digits-200-labels.idx1");
  IdxPair pair;
  for (const std::uint32_t n : {2051u, static_cast<std::uint32_t>(count), 28u, 28u}) {
    put_big_endian(pair.images, n);
  }
  for (const std::uint32_t n : {2049u, static_cast<std::uint32_t>(count)}) {
    put_big_endian(pair.labels, n);
  }
  const auto pixels = images.begin() + 16 + first * 784;
  pair.images.insert(pair.images.end(), pixels, pixels + count * 784);
  pair.labels.insert(pair.labels.end(), labels.begin() + 8 + first,
                     labels.begin() + 8 + first + count);
  return pair;
}

inline void add_fixture(Session& session, Split split, int first, int count) {
  const IdxPair pair = fixture_digits(first, count);
  session.add_digits(split, pair.images, pair.labels);
}

// 784-16-10 on digits, small enough to train in a blink.
inline RunSpec digits_spec() {
  RunSpec spec;
  spec.layers = {AffineSpec{16}, ActivationKind::relu, AffineSpec{10}};
  spec.batch_size = 16;
  spec.seed = 7;
  return spec;
}

// 2-4-1 on the four points of XOR.
inline RunSpec xor_spec() {
  RunSpec spec;
  spec.data.kind = DataKind::xor_points;
  spec.layers = {AffineSpec{4}, ActivationKind::tanh, AffineSpec{1}};
  spec.loss = LossKind::binary_cross_entropy;
  spec.initializer.kind = InitializerKind::xavier;
  spec.learning_rate = 0.5;
  spec.sampling = Sampling::full_batch;
  return spec;
}

constexpr double kNoLimit = 1e9;  // milliseconds

// Adds all 70,000 digits. False where MNIST_DIR does not say where they are.
inline bool add_mnist(Session& session) {
  const char* folder = std::getenv("MNIST_DIR");
  if (folder == nullptr) return false;
  const auto add = [&](Split split, const std::string& name) {
    const std::string path = std::string(folder) + "/" + name;
    session.add_digits(split, read_file(path + "-images-idx3-ubyte"),
                       read_file(path + "-labels-idx1-ubyte"));
  };
  add(Split::train, "train");
  add(Split::test, "t10k");
  return true;
}

}  // namespace glassbox
