#include "experiments/workshop.h"

#include <stdexcept>
#include <string>

namespace glassbox {

std::unique_ptr<Network> Workshop::network(const RunSpec& spec, Random& random) const {
  if (!spec.bugs.empty()) {
    throw std::invalid_argument("the run asks for the mistake " + name_of(spec.bugs.front()) +
                                ": expected none in a network by the book");
  }
  for (int i = 0; i < spec.skipped_draws; ++i) random.normal();
  return std::make_unique<Network>(network_spec(spec), random);
}

std::unique_ptr<Loss> Workshop::loss(const RunSpec& spec) const { return make_loss(spec.loss); }

std::unique_ptr<Optimizer> Workshop::optimizer(const RunSpec& spec, Network&) const {
  auto optimizer = make_optimizer(spec.optimizer);
  optimizer->learning_rate = spec.learning_rate;
  optimizer->l2 = spec.l2;
  return optimizer;
}

int Workshop::trained_on(const RunSpec&, const SplitCounts& parts) const { return parts.train; }

const Workshop& plain_workshop() {
  static const Workshop workshop;
  return workshop;
}

}  // namespace glassbox
