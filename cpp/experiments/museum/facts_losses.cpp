// Mistakes of losses, and what large numbers do to them.

#include <memory>

#include "experiments/museum/facts.h"
#include "experiments/museum/loss.h"
#include "experiments/museum/museum.h"

namespace glassbox {

namespace {

constexpr int kBatches[] = {1, 2, 4, 8, 16};

// What `measure` finds for the first 1, 2, 4, ... samples of the training data.
template <class Measure>
Numbers by_batch(ExhibitRun& run, Measure measure) {
  std::vector<double> found;
  for (const int m : kBatches) found.push_back(measure(run.first(m)));
  return numbers_in_a_row(std::move(found));
}

Numbers loss_by_batch(ExhibitRun& run) {
  return by_batch(run, [&](const Batch& batch) { return run.pass(batch); });
}

// The largest element of dZ, on the outputs of the network.
Numbers gradient_by_batch(ExhibitRun& run) {
  return by_batch(run, [&](const Batch& batch) {
    run.pass(batch);
    return static_cast<double>(run.loss().backward().cwiseAbs().maxCoeff());
  });
}

// The numbers of exercise 231: ten scores, the digit is a 2.
Numbers exercise_dx(Loss&& loss) {
  Eigen::Matrix<double, 10, 1> x;
  x << 0.01, 0.01, 0.01, 0.01, 0.01, 0.01, 0.05, 0.3, 0.1, 0.5;
  loss.forward(x.cast<Scalar>(), {{}, {2}});
  return transposed(loss.backward());
}

std::unique_ptr<Loss> softmax_loss() { return make_loss(LossKind::softmax_cross_entropy); }

Numbers column_sums(ExhibitRun& run) {
  const Batch batch = run.first(4);
  run.pass(batch);
  const Layers& layers = run.network().layers();
  Matrix P;
  run.loss().predict(run.network().output(layers.size() - 1), P);
  return numbers(P.colwise().sum());
}

// The loss of one logit z, for the targets 0 and 1.
Numbers loss_of_logits(Loss&& loss) {
  std::vector<double> found;
  for (const double z : {-1000.0, -40.0, 40.0, 1000.0}) {
    for (const double y : {0.0, 1.0}) {
      const Matrix Y = Matrix::Constant(1, 1, static_cast<Scalar>(y));
      found.push_back(loss.forward(Matrix::Constant(1, 1, static_cast<Scalar>(z)), {Y, {}}));
    }
  }
  return {4, 2, std::move(found)};
}

Matrix large_logits() {
  Matrix Z(3, 1);
  Z << 1000, 0, -1000;
  return Z;
}

Numbers probabilities_of_large_logits(Loss&& loss) {
  Matrix P;
  loss.predict(large_logits(), P);
  return numbers(P.transpose());
}

Numbers loss_of_large_logits(Loss&& loss) {
  std::vector<double> found;
  for (const int label : {0, 1, 2}) found.push_back(loss.forward(large_logits(), {{}, {label}}));
  return numbers_in_a_row(std::move(found));
}

std::vector<Fact> differentiable_facts(const BothRuns& runs) {
  const auto points_right = [](ExhibitRun& run) {
    return number(run.accuracy(run.train()) * run.train().size());
  };
  return {{"gradient_check", number(runs.as_written.side().check.relative_error()),
           number(runs.corrected.side().check.relative_error()), ""},
          {"points_right", points_right(runs.as_written), points_right(runs.corrected), ""}};
}

}  // namespace

std::vector<Fact> loss_facts(const BothRuns& runs) {
  const Bug bug = runs.exhibit.bug;
  ExhibitRun as_written = fresh(runs.exhibit, {bug});
  ExhibitRun corrected = fresh(runs.exhibit, {});
  switch (bug) {
    case Bug::B2_8:
      return {{"sum_of_probabilities", column_sums(as_written), column_sums(corrected), ""},
              {"loss_by_batch", loss_by_batch(as_written), loss_by_batch(corrected), ""}};
    case Bug::B2_9:
      return {
          {"loss_by_batch", loss_by_batch(as_written), loss_by_batch(corrected), ""},
          {"gradient_by_batch", gradient_by_batch(as_written), gradient_by_batch(corrected), ""}};
    case Bug::B2_10:
      return {
          {"dx", exercise_dx(DividedByClasses(softmax_loss())),
           exercise_dx(ScaledLoss(softmax_loss(), 1)), ""},
          {"gradient_by_batch", gradient_by_batch(as_written), gradient_by_batch(corrected), ""}};
    case Bug::B2_11:
      return {{"dx", exercise_dx(IgnoredUpstream(softmax_loss(), kUpstream)),
               exercise_dx(ScaledLoss(softmax_loss(), kUpstream)), ""}};
    case Bug::B3_1:
      return differentiable_facts(runs);
    case Bug::B3_3:
      return {{"loss_of_logits", loss_of_logits(NaiveBinaryCrossEntropy()),
               loss_of_logits(ScaledLoss(make_loss(LossKind::binary_cross_entropy), 1)), ""}};
    case Bug::B4_4:
      return {{"probabilities", probabilities_of_large_logits(NaiveSoftmaxCrossEntropy()),
               probabilities_of_large_logits(ScaledLoss(softmax_loss(), 1)), ""},
              {"loss_of_large_scores", loss_of_large_logits(NaiveSoftmaxCrossEntropy()),
               loss_of_large_logits(ScaledLoss(softmax_loss(), 1)), ""}};
    default:
      return {};
  }
}

}  // namespace glassbox
