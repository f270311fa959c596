#include "experiments/museum/museum.h"

#include <stdexcept>
#include <string>
#include <utility>

#include "experiments/museum/build_in.h"
#include "experiments/museum/loss.h"
#include "experiments/museum/optimizer.h"
#include "experiments/tutorial_data.h"

namespace glassbox {

namespace {

bool has(const RunSpec& spec, Bug bug) { return contains(spec.bugs, bug); }

[[noreturn]] void refuse(Bug bug, const std::string& sentence) {
  throw std::invalid_argument(name_of(bug) + " " + sentence);
}

void expect_loss(const RunSpec& spec, Bug bug, LossKind kind) {
  if (!has(spec, bug) || spec.loss == kind) return;
  refuse(bug, "is about " + name_of(kind) + ": expected that loss, got " + name_of(spec.loss));
}

void expect_optimizer(const RunSpec& spec, Bug bug, OptimizerKind kind) {
  if (!has(spec, bug) || spec.optimizer == kind) return;
  refuse(bug, "is a mistake in " + name_of(kind) + ": expected that optimizer, got " +
                  name_of(spec.optimizer));
}

void expect_not_both(const RunSpec& spec, Bug a, Bug b, const std::string& what) {
  if (!has(spec, a) || !has(spec, b)) return;
  throw std::invalid_argument(name_of(a) + " and " + name_of(b) + " both change " + what +
                              ": expected one of them");
}

}  // namespace

RunData MuseumWorkshop::data(const RunSpec& spec, const DigitSamples& train,
                             const DigitSamples& test) const {
  return tutorial_data(*this, spec, train, test);
}

std::unique_ptr<Network> MuseumWorkshop::network(const RunSpec& spec, Random& random) const {
  for (const Bug bug : spec.bugs) name_of(bug);  // throws when a snapshot brings an unknown one
  if (has(spec, Bug::B2_1)) {
    refuse(Bug::B2_1, "is about the multiply node: expected a graph, got a network");
  }
  if (has(spec, Bug::B4_5) && spec.data.kind == DataKind::digits && spec.data.total == 0) {
    refuse(Bug::B4_5, "trains on the validation part: expected data in parts, got all digits");
  }
  for (int i = 0; i < spec.skipped_draws; ++i) random.normal();
  const NetworkSpec plan = network_spec(spec);
  Layers layers = make_layers(plan, random);
  build_in(spec.bugs, layers);
  auto network = std::make_unique<Network>(plan, std::move(layers));
  // Some layers find out on the way back that they do not fit: better now than in the run.
  network->forward(Matrix::Zero(plan.inputs, 1));
  network->backward(Matrix::Zero(plan.outputs(), 1));
  return network;
}

std::unique_ptr<Loss> MuseumWorkshop::loss(const RunSpec& spec) const {
  expect_loss(spec, Bug::B2_8, LossKind::softmax_cross_entropy);
  expect_loss(spec, Bug::B2_9, LossKind::softmax_cross_entropy);
  expect_loss(spec, Bug::B2_10, LossKind::softmax_cross_entropy);
  expect_loss(spec, Bug::B3_3, LossKind::binary_cross_entropy);
  expect_loss(spec, Bug::B4_4, LossKind::softmax_cross_entropy);
  expect_not_both(spec, Bug::B2_8, Bug::B4_4, "the softmax");
  if (has(spec, Bug::B2_10) && (spec.batch_size != 1 || spec.sampling == Sampling::full_batch)) {
    refuse(Bug::B2_10,
           "counts the classes of a single sample: expected a batch of 1, got " +
               (spec.sampling == Sampling::full_batch ? "the full batch"
                                                      : std::to_string(spec.batch_size)));
  }
  auto loss = has(spec, Bug::B2_8)   ? std::make_unique<WholeBatchSoftmax>()
              : has(spec, Bug::B3_3) ? std::unique_ptr<Loss>(new NaiveBinaryCrossEntropy)
              : has(spec, Bug::B4_4) ? std::make_unique<NaiveSoftmaxCrossEntropy>()
                                     : make_loss(spec.loss);
  if (has(spec, Bug::B2_9)) loss = std::make_unique<SummedLoss>(std::move(loss));
  if (has(spec, Bug::B2_10)) loss = std::make_unique<DividedByClasses>(std::move(loss));
  if (has(spec, Bug::B2_11)) loss = std::make_unique<IgnoredUpstream>(std::move(loss), kUpstream);
  return loss;
}

std::unique_ptr<Optimizer> MuseumWorkshop::optimizer(const RunSpec& spec, Network& network) const {
  expect_optimizer(spec, Bug::B0_2, OptimizerKind::sgd);
  expect_optimizer(spec, Bug::B4_6, OptimizerKind::sgd);
  expect_optimizer(spec, Bug::adam, OptimizerKind::adam);
  expect_not_both(spec, Bug::B0_2, Bug::B4_6, "the optimizer");
  std::unique_ptr<Optimizer> optimizer;
  if (has(spec, Bug::B0_2)) {
    optimizer = std::make_unique<TwiceUpdated>(network.affine_layers().back()->W().value);
  } else if (has(spec, Bug::B4_6)) {
    optimizer = std::make_unique<ForgottenPenalty>(spec.l2);
  } else if (has(spec, Bug::adam)) {
    optimizer = std::make_unique<MultipliedAdam>();
  } else {
    return Workshop::optimizer(spec, network);
  }
  optimizer->learning_rate = spec.learning_rate;
  optimizer->rate_decay = spec.rate_decay;
  if (!has(spec, Bug::B4_6)) optimizer->l2 = spec.l2;
  optimizer->l1 = spec.l1;
  return optimizer;
}

int MuseumWorkshop::trained_on(const RunSpec& spec, const SplitCounts& parts) const {
  return has(spec, Bug::B4_5) ? parts.train + parts.validation : parts.train;
}

const Workshop& museum_workshop() {
  static const MuseumWorkshop workshop;
  return workshop;
}

}  // namespace glassbox
