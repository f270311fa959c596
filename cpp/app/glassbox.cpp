// The command line: trains the same networks as the page, natively.
//
//   glassbox --data DIR                      784-128-10, ReLU, He, batch 64, SGD 0.1, 5 epochs
//   glassbox --data DIR --hidden 50,30 --activation sigmoid --epochs 10 --seed 3
//   glassbox --data DIR --losses 20          the losses of the first 20 updates, nothing else
//
// DIR holds MNIST's four files as they are published, unpacked.

#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdio>
#include <exception>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

#include "app/session.h"

namespace glassbox {
namespace {

std::vector<std::uint8_t> read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::invalid_argument(path + " cannot be read: expected an IDX file there");
  return {std::istreambuf_iterator<char>(file), {}};
}

struct Options {
  std::string data;
  std::vector<int> hidden = {128};
  std::string activation = "relu";
  std::string loss = "softmax_cross_entropy";
  std::string initializer = "he";
  RunSpec spec;
  int epochs = 5;
  int losses = 0;
};

RunSpec make_spec(const Options& options) {
  RunSpec spec = options.spec;
  for (const int units : options.hidden) {
    spec.layers.push_back(AffineSpec{units});
    spec.layers.push_back(from_name<ActivationKind>(options.activation));
  }
  spec.layers.push_back(AffineSpec{output_count(spec.data.kind)});
  spec.loss = from_name<LossKind>(options.loss);
  spec.initializer.kind = from_name<InitializerKind>(options.initializer);
  return spec;
}

void train(const Options& options) {
  Session session;
  const auto add = [&](Split split, const std::string& name) {
    session.add_digits(split, read_file(options.data + "/" + name + "-images-idx3-ubyte"),
                       read_file(options.data + "/" + name + "-labels-idx1-ubyte"));
  };
  add(Split::train, "train");
  add(Split::test, "t10k");
  session.start(make_spec(options));

  constexpr double kNoLimit = 1e12;  // milliseconds
  if (options.losses > 0) {
    session.advance(options.losses, kNoLimit);
    for (const auto& window : session.run().train_curve().windows()) {
      std::printf("%.9g\n", window.loss / static_cast<double>(window.iterations));
    }
    return;
  }
  for (int epoch = 1; epoch <= options.epochs; ++epoch) {
    const auto begin = std::chrono::steady_clock::now();
    session.advance(session.run().status().batches_per_epoch, kNoLimit);
    const std::chrono::duration<double> time = std::chrono::steady_clock::now() - begin;
    const RunStatus status = session.run().status();
    std::printf("epoch %d: loss %.4f, test accuracy %.4f on %d digits, %.2f s\n", epoch,
                status.train_loss, status.test.accuracy, status.test.count, time.count());
    std::fflush(stdout);
  }
}

}  // namespace
}  // namespace glassbox

int main(int argc, char** argv) {
  glassbox::Options options;
  CLI::App app{"Trains a network on MNIST and says how well it reads the test digits."};
  app.add_option("--data", options.data, "folder with MNIST's four unpacked files")->required();
  app.add_option("--hidden", options.hidden, "units of the hidden layers: 128 or 50,30")
      ->delimiter(',')
      ->capture_default_str();
  app.add_option("--activation", options.activation)->capture_default_str();
  app.add_option("--loss", options.loss)->capture_default_str();
  app.add_option("--init", options.initializer)->capture_default_str();
  app.add_option("--scale", options.spec.initializer.scale,
                 "of the uniform and normal initialisers")
      ->capture_default_str();
  app.add_option("--rate", options.spec.learning_rate)->capture_default_str();
  app.add_option("--l2", options.spec.l2)->capture_default_str();
  app.add_option("--batch", options.spec.batch_size)->capture_default_str();
  app.add_option("--seed", options.spec.seed)->capture_default_str();
  app.add_option("--epochs", options.epochs)->capture_default_str();
  app.add_option("--losses", options.losses, "print the losses of this many updates and stop");
  CLI11_PARSE(app, argc, argv);
  try {
    glassbox::train(options);
  } catch (const std::exception& e) {
    std::fprintf(stderr, "glassbox: %s\n", e.what());
    return 1;
  }
  return 0;
}
