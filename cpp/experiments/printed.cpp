#include "experiments/printed.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <utility>

#include "nn/evaluation.h"

namespace glassbox {
namespace {

const Matrix& parameter(const Network& network, const std::string& name) {
  for (const Parameter* p : network.parameters()) {
    if (p->name == name) return p->value;
  }
  throw std::invalid_argument("the network has no parameter " + name +
                              ": expected the layers of the preset");
}

// What the outputs of the last forward pass mean.
Matrix prediction(const Network& network, const Loss& loss) {
  Matrix P;
  loss.predict(network.output(network.layers().size() - 1), P);
  return P;
}

// Numbers in the order and the shape in which they are printed.
struct Shown {
  std::vector<double> numbers;
  Index rows;
  Index columns;

  explicit Shown(double number) : numbers{number}, rows(1), columns(1) {}
  // Columns become rows: one sample a row. Column after column is how they lie in memory too.
  explicit Shown(const Matrix& M)
      : numbers(M.data(), M.data() + M.size()), rows(M.cols()), columns(M.rows()) {}
};

double mean_squared_error(const Network& network, const Loss& loss, const Samples& train) {
  return make_loss(LossKind::mean_squared_error)
      ->forward(prediction(network, loss), all_of(train).targets);
}

Shown value_of(Quantity what, Network& network, Loss& loss, const Samples& train,
               const Samples* test) {
  switch (what) {
    case Quantity::input:
      return Shown(all_of(train).X);
    case Quantity::target:
      return Shown(all_of(train).targets.values);
    case Quantity::prediction:
      return Shown(prediction(network, loss));
    case Quantity::mean_squared_error:
      return Shown(mean_squared_error(network, loss, train));
    case Quantity::w1:
      return Shown(parameter(network, "W1"));
    case Quantity::hidden_sum:
      return Shown(network.output(0));
    case Quantity::activated_hidden:
      return Shown(network.output(1));
    case Quantity::w2:
      return Shown(parameter(network, "W2"));
    case Quantity::activated_output:
      return Shown(network.output(3));
    case Quantity::train_accuracy:
      return Shown(evaluate(network, loss, train).accuracy());
    case Quantity::test_accuracy:
      return Shown(test == nullptr ? kNotMeasured : evaluate(network, loss, *test).accuracy());
  }
  throw std::logic_error("an unknown printed quantity");
}

// Errors are printed to the last digit of a double. There one sees in which order a library rounds,
// and the next number up or down counts as the same.
bool is_neighbour(std::string_view printed, double ours) {
  const double number = std::strtod(std::string(printed).c_str(), nullptr);
  return std::abs(ours - number) <= std::numeric_limits<double>::epsilon() * std::abs(number);
}

bool matches(const PrintedNumber& printed, const std::vector<double>& ours) {
  if (printed.has_range()) return std::abs(ours[0] - printed.mean) <= kAccuracyBand;
  if (agrees(printed.printed, ours)) return true;
  return printed.what == Quantity::mean_squared_error && is_neighbour(printed.printed, ours[0]);
}

}  // namespace

PrintedRecord::PrintedRecord(const Preset& preset, std::uint32_t seed) {
  for (const PrintedNumber& printed : printed_numbers()) {
    if (printed.preset != preset.id) continue;
    if (seed == preset.spec.seed || printed.has_range()) rows_.push_back({&printed, {}});
  }
}

std::int64_t PrintedRecord::next_stop(std::int64_t iteration) const {
  std::int64_t stop = kNever;
  for (const PrintedRow& row : rows_) {
    if (row.printed->iteration > iteration) stop = std::min(stop, row.printed->iteration);
  }
  return stop;
}

void PrintedRecord::look(Network& network, Loss& loss, const Samples& train, const Samples* test,
                         std::int64_t iteration) {
  for (PrintedRow& row : rows_) {
    if (row.printed->iteration != iteration) continue;
    Shown shown = value_of(row.printed->what, network, loss, train, test);
    row.ours = std::move(shown.numbers);
    row.rows = static_cast<int>(shown.rows);
    row.columns = static_cast<int>(shown.columns);
    row.match = matches(*row.printed, row.ours);
  }
}

}  // namespace glassbox
