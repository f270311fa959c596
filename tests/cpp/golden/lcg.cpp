#include "golden/lcg.h"

#include <cmath>
#include <regex>

namespace glassbox::golden {

namespace {

class Generator {
 public:
  explicit Generator(std::int64_t seed) : s_(static_cast<std::uint32_t>(seed)) {}

  double uniform() {
    s_ = 1664525u * s_ + 1013904223u;
    return s_ / 4294967296.0;
  }

 private:
  std::uint32_t s_;
};

template <class Value>
Matrix drawn(Index rows, Index cols, std::int64_t seed, Value value) {
  Generator generator(seed);
  Matrix M(rows, cols);
  for (Index i = 0; i < rows; ++i) {
    for (Index j = 0; j < cols; ++j) M(i, j) = value(generator.uniform());
  }
  return M;
}

}  // namespace

Weights lcg_weights(const std::vector<int>& sizes, std::int64_t seed, double deviation,
                    Layout layout, double bias) {
  const auto value = [&](double u) { return (2 * u - 1) * std::sqrt(3.0) * deviation; };
  Weights weights;
  for (std::size_t l = 0; l + 1 < sizes.size(); ++l) {
    const Index n_in = sizes[l];
    const Index n_out = sizes[l + 1];
    const std::int64_t own_seed = seed + static_cast<std::int64_t>(l);
    weights.W.push_back(layout == Layout::out_in
                            ? drawn(n_out, n_in, own_seed, value)
                            : Matrix(drawn(n_in, n_out, own_seed, value).transpose()));
    weights.b.push_back(Matrix::Constant(n_out, 1, bias));
  }
  return weights;
}

Weights lcg_weights_around_zero(const std::vector<int>& sizes, std::int64_t seed) {
  Weights weights;
  for (std::size_t l = 0; l + 1 < sizes.size(); ++l) {
    weights.W.push_back(drawn(sizes[l + 1], sizes[l], seed + static_cast<std::int64_t>(l),
                              [](double u) { return u - 0.5; }));
  }
  return weights;
}

double deviation_in(const std::string& description) {
  std::smatch words;
  if (std::regex_search(description, words, std::regex("std ([0-9]*\\.?[0-9]+)"))) {
    return std::stod(words[1]);
  }
  throw Refusal("given.W: expected words with \"std\" and a number, got \"" + description + "\"");
}

}  // namespace glassbox::golden
