#include "experiments/workshop.h"

#include <stdexcept>
#include <string>

namespace glassbox {

namespace {

[[noreturn]] void refuse_data(DataKind kind) {
  throw std::invalid_argument("there are no " + name_of(kind) +
                              " data of this kind here: expected all digits");
}

}  // namespace

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
  refuse_data(data.kind);
}

void Workshop::put_data(ByteWriter&, const DataSpec&) const {}

void Workshop::get_data(ByteReader&, DataSpec& spec) const {
  if (spec.kind == DataKind::plane || spec.kind == DataKind::table) refuse_data(spec.kind);
}

std::unique_ptr<Network> Workshop::network(const RunSpec& spec, Random& random) const {
  if (!spec.bugs.empty()) {
    throw std::invalid_argument("mistakes built in on purpose: expected none, got " +
                                std::to_string(spec.bugs.size()));
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

const Workshop& digits_workshop() {
  static const Workshop workshop;
  return workshop;
}

}  // namespace glassbox
