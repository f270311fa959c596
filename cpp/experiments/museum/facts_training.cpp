// Mistakes whose gradients are right: what is trained, on what, and with which steps.

#include <cmath>
#include <memory>

#include "experiments/museum/facts.h"
#include "experiments/museum/optimizer.h"

namespace glassbox {

namespace {

Batch all_training_samples(const ExhibitRun& run) { return run.first(run.train().size()); }

// The share of the gradients of the last sums, K for each sample, that are 0. They are what the
// last affine layer learns from.
double share_without_gradient(ExhibitRun& run, std::size_t last_affine) {
  const Matrix dZ = gradient_of_output(run, all_training_samples(run), last_affine);
  return static_cast<double>((dZ.array() == 0).count()) / static_cast<double>(dZ.size());
}

// For each class on how many of the training samples its sum is above 0.
Numbers samples_above_zero(ExhibitRun& run, std::size_t last_affine) {
  run.pass(all_training_samples(run));
  const Matrix& Z = run.network().output(last_affine);
  return numbers((Z.array() > 0).cast<Scalar>().matrix().rowwise().sum().transpose());
}

std::vector<Fact> relu_on_output_facts(const BothRuns& runs) {
  ExhibitRun as_written = fresh(runs.exhibit, {Bug::B4_1});
  ExhibitRun corrected = fresh(runs.exhibit, {});
  const std::size_t last = corrected.network().layers().size() - 1;
  return {{"without_gradient_at_first", number(share_without_gradient(as_written, last)),
           number(share_without_gradient(corrected, last)), ""},
          {"without_gradient_at_last", number(share_without_gradient(runs.as_written, last)),
           number(share_without_gradient(runs.corrected, last)), ""},
          {"samples_above_zero", samples_above_zero(runs.as_written, last),
           samples_above_zero(runs.corrected, last), ""}};
}

// On the training, validation and test part.
Numbers accuracies(ExhibitRun& trained, ExhibitRun& parts) {
  return numbers_in_a_row({trained.accuracy(parts.train()), trained.accuracy(parts.validation()),
                           trained.accuracy(parts.test())});
}

double weight_norm(ExhibitRun& run) {
  double squares = 0;
  for (const Affine* affine : run.network().affine_layers()) {
    squares += static_cast<double>(affine->W().value.squaredNorm());
  }
  return std::sqrt(squares);
}

// How far a parameter moves in each of these steps, in units of the learning rate, when its
// gradient is always 1.
Numbers steps_of(Optimizer& optimizer) {
  Parameter theta("theta", Matrix::Zero(1, 1), false);
  theta.gradient().setOnes();
  optimizer.learning_rate = 0.001;
  std::vector<double> steps;
  for (int t = 1; t <= 1000; ++t) {
    theta.value.setZero();
    optimizer.step({&theta});
    if (t <= 5 || t == 12 || t == 100 || t == 1000) {
      steps.push_back(-theta.value(0, 0) / optimizer.learning_rate);
    }
  }
  return numbers_in_a_row(std::move(steps));
}

}  // namespace

std::vector<Fact> training_facts(const BothRuns& runs) {
  switch (runs.exhibit.bug) {
    case Bug::B4_1:
      return relu_on_output_facts(runs);
    case Bug::B4_5: {
      const auto trained_on = [](const ExhibitRun& run) { return number(run.train().size()); };
      return {{"trained_on", trained_on(runs.as_written), trained_on(runs.corrected), ""},
              {"accuracy_by_part", accuracies(runs.as_written, runs.corrected),
               accuracies(runs.corrected, runs.corrected), ""}};
    }
    case Bug::B4_6:
      return {{"weight_norm", number(weight_norm(runs.as_written)),
               number(weight_norm(runs.corrected)), ""}};
    case Bug::adam: {
      MultipliedAdam multiplied;
      const auto divided = make_optimizer(OptimizerKind::adam);
      return {{"steps", steps_of(multiplied), steps_of(*divided), ""}};
    }
    default:
      return {};
  }
}

}  // namespace glassbox
