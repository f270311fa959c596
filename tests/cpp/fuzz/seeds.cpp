// Writes what the fuzzers begin with: fuzz_seeds FOLDER makes FOLDER/<fuzzer>/<n>.

#include <filesystem>
#include <fstream>

#include "app/inspector.h"
#include "app/plane_lab.h"
#include "app/study.h"
#include "experiments/presets.h"
#include "fuzz/sealed.h"
#include "fuzz/session_moves.h"
#include "nn/random.h"

using namespace glassbox;

namespace {

class Folder {
 public:
  Folder(const std::filesystem::path& root, const std::string& fuzzer) : path_(root / fuzzer) {
    std::filesystem::create_directories(path_);
  }
  void add(std::span<const std::uint8_t> seed) {
    std::ofstream file(path_ / std::to_string(count_++), std::ios::binary);
    file.write(reinterpret_cast<const char*>(seed.data()),
               static_cast<std::streamsize>(seed.size()));
  }
  void add(std::string_view text) {
    add(std::span(reinterpret_cast<const std::uint8_t*>(text.data()), text.size()));
  }

 private:
  std::filesystem::path path_;
  int count_ = 0;
};

RunSpec small_spec() {
  RunSpec spec;
  spec.data.kind = DataKind::xor_points;
  spec.layers = {AffineSpec{2}, ActivationKind::tanh, AffineSpec{1}};
  spec.loss = LossKind::binary_cross_entropy;
  spec.optimizer = OptimizerKind::adam;
  spec.batch_size = 2;
  return spec;
}

void add_snapshot(Folder& folder, std::optional<std::uint8_t> workshop, Session& session) {
  session.advance(7, kNoLimit);
  Bytes seed = session.snapshot();
  seed.erase(seed.begin(), seed.begin() + kSealBytes);
  if (workshop) seed.insert(seed.begin(), *workshop);
  folder.add(seed);
}

// What stands behind the header; the fuzzer of checkpoints wants the workshop's number before it.
void seed_snapshots(Folder folder, bool numbered) {
  const auto number = [&](std::uint8_t workshop) {
    return numbered ? std::optional(workshop) : std::nullopt;
  };
  RunSpec spec = small_spec();
  Session plain;
  const IdxPair digits = some_digits(5, 1);
  plain.add_digits(Split::train, digits.images, digits.labels);
  plain.add_digits(Split::test, digits.images, digits.labels);
  plain.start(spec);
  add_snapshot(folder, number(0), plain);
  spec.data.kind = DataKind::digits;
  spec.loss = LossKind::softmax_cross_entropy;
  spec.layers = {ConvolutionSpec{1, 3, Padding::valid},
                 MaxPoolSpec{13},
                 FlattenSpec{},
                 BatchNormSpec{},
                 DropoutSpec{},
                 AffineSpec{10}};
  plain.start(spec);
  add_snapshot(folder, number(0), plain);

  PlaneLab lab;
  spec = small_spec();
  spec.data.kind = DataKind::plane;
  spec.data.plane.features = {Feature::x1, Feature::sin_x2};
  for (const PlaneShape shape : {PlaneShape::spiral, PlaneShape::own}) {
    spec.data.plane.shape = shape;
    spec.data.plane.own = {{0, 1, 0}, {2, 3, 1}, {4, 5, 1}};
    lab.start(spec);
    add_snapshot(folder, number(1), lab);
  }

  spec.data.kind = DataKind::table;
  spec.data.table = {1, 2, {1, 2, 3, 4}, {0, 1, 0, 1}};
  lab.start(spec);
  add_snapshot(folder, number(1), lab);

  Study study;
  spec = small_spec();
  spec.data.kind = DataKind::study_sleep;
  spec.loss = LossKind::mean_squared_error;
  spec.optimizer = OptimizerKind::sgd;
  spec.bugs = {Bug::B0_2};
  spec.replay = {{0, 3}};
  study.start(spec);
  add_snapshot(folder, number(2), study);
}

void seed_expressions(Folder folder) {
  for (const char* text :
       {"(apple*2 + orange*3)*1.1", "a = x^2; b = -a^-1; exp(b) / log(a + 1)", "relu(x - .5e-3)",
        "sigmoid(w*x + b); tanh(1); sqrt(abs(sin(x) - cos(y)))", "x \xc3\x97 y \xe2\x88\x92 z",
        "((((((((1))))))))", "b = a; a", "2^3^x"}) {
    folder.add(text);
  }
}

void seed_names(Folder folder) {
  for (const char* name : {"digits", "softmax_cross_entropy", "B2.10", "with_replacement",
                           "x1_squared", "book_rmsprop", "plateau", "leaky_relu"}) {
    folder.add(name);
  }
}

void seed_idx(Folder folder) {
  const IdxPair pair = some_digits(2, 1);
  folder.add(pair.images);
  folder.add(pair.labels);
}

// Sequences of calls are read from bytes: any bytes will do.
void seed_moves(Folder folder) {
  Random random(1);
  for (int length = 40; length <= 600; length += 40) {
    Bytes seed;
    for (int i = 0; i < length; ++i) seed.push_back(static_cast<std::uint8_t>(random.bits()));
    folder.add(seed);
  }
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) {
    std::fprintf(stderr, "expected one argument, the folder for the seeds, got %d\n", count - 1);
    return 1;
  }
  const std::filesystem::path root(arguments[1]);
  seed_snapshots({root, "checkpoint"}, true);
  seed_snapshots({root, "model"}, false);
  seed_expressions({root, "expression"});
  seed_names({root, "names"});
  seed_idx({root, "idx"});
  for (const char* fuzzer : {"session", "plane_lab", "inspector", "race", "study", "drawing"}) {
    seed_moves({root, fuzzer});
  }
  return 0;
}
