#pragma once
// The one source of chance: MT19937 with the algorithms of NumPy's legacy RandomState.
//
// The C++ standard fixes std::mt19937 but leaves std::normal_distribution and std::shuffle to each
// library, so the same seed would give one run natively and another in the browser. These
// algorithms are written out instead, and they give what NumPy gives:
//
//   Random r(42);  r.uniform()       0.3745401188473625    np.random.seed(42); np.random.rand()
//   Random r(42);  r.normal()        0.4967141530112327    np.random.randn()
//   Random r(42);  r.below(60000)    56422                 np.random.choice(60000)
//   Random r(42);  r.permutation(10) 8 1 5 0 7 2 9 4 3 6   np.random.permutation(10)
//
// Integers and uniforms are equal on every platform to the last bit; normals use log and sqrt and
// may differ from platform to platform in the last bits.
//
// Sources: Matsumoto, Nishimura, "Mersenne Twister", ACM TOMACS 8 (1998); Marsaglia, Bray, "A
// convenient method for generating normal variables", SIAM Review 6 (1964).

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace glassbox {

class Random {
 public:
  // The generator of np.random.seed(seed).
  explicit Random(std::uint32_t seed = 0);

  // The generator of np.random.seed([seed, stream]): an independent sequence for the same seed,
  // so that the order of the samples does not depend on how many weights were drawn before.
  Random(std::uint32_t seed, std::uint32_t stream);

  // 32 random bits.
  std::uint32_t bits();

  // Uniform in [0, 1), 53 random bits.
  double uniform();

  // Normal with mean 0 and standard deviation 1. Two are made at a time; the second is kept.
  double normal();

  // A whole number, uniform in [0, bound). bound > 0.
  std::uint32_t below(std::uint32_t bound);

  // Puts `values` into random order (Fisher-Yates from the end).
  void shuffle(std::span<int> values);

  // 0 .. n-1 in random order.
  std::vector<int> permutation(int n);

  // Everything that decides what comes next; a generator with an equal state goes on equally.
  struct State {
    std::array<std::uint32_t, 624> words;
    std::uint32_t position;  // the next word to use; 624: make new ones first
    bool has_spare;
    double spare;  // the kept second normal
    bool operator==(const State&) const = default;
  };
  const State& state() const { return state_; }
  void set_state(const State& state) { state_ = state; }  // position <= 624

 private:
  void init_genrand(std::uint32_t seed);
  void twist();

  State state_;
};

}  // namespace glassbox
