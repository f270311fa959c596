#include "app/command_line/robustness.h"

#include <cstdio>

#include "app/command_line/mnist_files.h"
#include "app/command_line/train.h"
#include "app/inspector.h"

namespace glassbox {
namespace {

constexpr double kNoLimit = 1e12;  // milliseconds

using Kind = RobustnessRequest::Kind;

struct Column {
  const char* name;
  PreparationSteps steps;
};
constexpr Column kColumns[] = {{"all steps", {}},
                               {"no cut", {false, true, true}},
                               {"no scale", {true, false, true}},
                               {"no centre", {true, true, false}},
                               {"none", {false, false, false}}};

void print_row(Inspector& inspector, RobustnessRequest request) {
  std::printf("%s %-5g", request.kind == Kind::shift ? "shift" : "scale", request.amount);
  for (const Column& column : kColumns) {
    request.steps = column.steps;
    std::printf("  %9.2f", 100 * inspector.robustness(request));
    std::fflush(stdout);
  }
  std::printf("\n");
}

void print_heading(int canvas) {
  std::printf("\n%% read right, drawn on %d x %d\n           ", canvas, canvas);
  for (const Column& column : kColumns) std::printf("  %9s", column.name);
  std::printf("\n");
}

}  // namespace

void robustness(const RobustnessOptions& options) {
  TrainOptions network;
  network.preset = options.preset;
  if (options.preset.empty()) {  // as the digits lab begins
    network.rate = 0.3;
    network.batch = 32;
  }
  const RunSpec spec = train_spec(network);
  expect_from_to("the number of epochs", options.epochs, 1, 1000);
  Inspector inspector;
  add_mnist(inspector, mnist_folder(options.data));
  inspector.start(spec);
  for (int epoch = 0; epoch < options.epochs; ++epoch) {
    inspector.advance(inspector.run().status().batches_per_epoch, kNoLimit);
  }
  const RunStatus status = inspector.run().status();
  std::printf("after %d epochs: %.2f %% of %d test digits are read right\n", options.epochs,
              100 * status.test.accuracy, status.test.count);
  for (const int canvas : {56, 28}) {
    print_heading(canvas);
    for (int shift = 0; shift <= 4; ++shift) {
      print_row(inspector, {Kind::shift, static_cast<double>(shift), canvas, options.count, {}});
    }
    if (canvas == kDigitSide) continue;  // larger digits would lose ink
    for (int tenths = 6; tenths <= 14; ++tenths) {
      print_row(inspector, {Kind::scale, tenths / 10.0, canvas, options.count, {}});
    }
  }
}

}  // namespace glassbox
