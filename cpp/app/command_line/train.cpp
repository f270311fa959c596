#include "app/command_line/train.h"

#include <chrono>
#include <cstdio>
#include <stdexcept>

#include "app/command_line/mnist_files.h"
#include "app/session.h"
#include "experiments/lenet.h"

namespace glassbox {
namespace {

constexpr double kNoLimit = 1e12;  // milliseconds

void print_losses(Session& session, int count) {
  session.advance(count, kNoLimit);
  for (const auto& window : session.run().train_curve().windows()) {
    std::printf("%.9g\n", window.loss / static_cast<double>(window.iterations));
  }
}

void print_epochs(Session& session, int count) {
  for (int epoch = 1; epoch <= count; ++epoch) {
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

RunSpec train_spec(const TrainOptions& options) {
  RunSpec spec = options.spec;
  if (options.preset == "lenet") {
    const RunSpec preset = lenet();
    spec.layers = preset.layers;
    spec.optimizer = preset.optimizer;
    spec.learning_rate = preset.learning_rate;
    spec.rate_decay = preset.rate_decay;
    spec.batch_size = preset.batch_size;
  } else if (options.preset.empty()) {
    for (const int units : options.hidden) {
      spec.layers.push_back(AffineSpec{units});
      spec.layers.push_back(from_name<ActivationKind>(options.activation));
    }
    spec.layers.push_back(AffineSpec{output_count(spec.data)});
  } else {
    throw std::invalid_argument("unknown preset \"" + options.preset +
                                "\": expected lenet (and glassbox run for the tutorials')");
  }
  if (options.optimizer) spec.optimizer = from_name<OptimizerKind>(*options.optimizer);
  if (options.rate) spec.learning_rate = *options.rate;
  if (options.batch) spec.batch_size = *options.batch;
  spec.loss = from_name<LossKind>(options.loss);
  spec.initializer.kind = from_name<InitializerKind>(options.initializer);
  return spec;
}

void train(const TrainOptions& options) {
  const RunSpec spec = train_spec(options);
  Session session;
  add_mnist(session, mnist_folder(options.data));
  session.start(spec);
  if (options.losses > 0) return print_losses(session, options.losses);
  print_epochs(session, options.epochs);
}

}  // namespace glassbox
