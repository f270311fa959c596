#include "experiments/workshop.h"

#include <stdexcept>
#include <string>

#include "data/toy.h"

namespace glassbox {

void Workshop::check(const RunSpec& spec) const {
  validate(spec, input_count(spec.data), output_count(spec.data));
}

RunData Workshop::data(const RunSpec& spec, const DigitSamples& train,
                       const DigitSamples& test) const {
  const DataSpec& data = spec.data;
  if (data.kind == DataKind::digits && data.total == 0) {
    const DigitEncoding encoding{data.scaling, static_cast<Scalar>(data.off),
                                 static_cast<Scalar>(data.on)};
    DigitEncoding moved = encoding;
    moved.shift = data.shift;
    return {std::make_unique<DigitSamples>(train.sharing(moved)), nullptr,
            std::make_unique<DigitSamples>(test.sharing(encoding))};
  }
  if (data.kind == DataKind::xor_points) {
    return {std::make_unique<PointSamples>(xor_points()), nullptr, nullptr};
  }
  if (data.kind == DataKind::xor_clusters) {
    // The points do not depend on the run's seed: another start is another start on the same data.
    Random random(1);
    const auto draw = [&] {
      return std::make_unique<PointSamples>(xor_clusters(data.per_cluster, data.noise, random));
    };
    auto points = draw();
    return {std::move(points), nullptr, draw()};
  }
  throw std::invalid_argument("there are no " + name_of(data.kind) +
                              " data of this kind here: expected all digits or XOR");
}

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
  optimizer->rate_decay = spec.rate_decay;
  optimizer->l2 = spec.l2;
  optimizer->l1 = spec.l1;
  return optimizer;
}

int Workshop::trained_on(const RunSpec&, const SplitCounts& parts) const { return parts.train; }

const Workshop& plain_workshop() {
  static const Workshop workshop;
  return workshop;
}

}  // namespace glassbox
