#pragma once
// The numbers that the tutorials print of their training runs, and ours beside them.

#include <cstdint>
#include <limits>
#include <span>
#include <string_view>
#include <vector>

#include "experiments/presets.h"
#include "experiments/printed_text.h"
#include "nn/loss.h"
#include "nn/names.h"
#include "nn/network.h"
#include "nn/samples.h"

namespace glassbox {

// What is printed. Matrices are printed one sample a row, and weights one input a row.
enum class Quantity {
  input,
  target,
  prediction,          // of this iteration's forward pass, before the weights change
  mean_squared_error,  // of that prediction
  w1,                  // behind this iteration's update; W1 transposed
  hidden_sum,          // Z1, of this iteration's forward pass like the next two
  activated_hidden,    // A1
  w2,
  activated_output,  // A2
  train_accuracy,    // behind this iteration's update, on all digits
  test_accuracy,
};

template <>
struct Names<Quantity> {
  static constexpr std::string_view what = "printed quantity";
  static constexpr std::pair<Quantity, std::string_view> all[] = {
      {Quantity::input, "input"},
      {Quantity::target, "target"},
      {Quantity::prediction, "prediction"},
      {Quantity::mean_squared_error, "mean squared error"},
      {Quantity::w1, "w1"},
      {Quantity::hidden_sum, "hidden_sum"},
      {Quantity::activated_hidden, "activated_hidden"},
      {Quantity::w2, "w2"},
      {Quantity::activated_output, "activated_output"},
      {Quantity::train_accuracy, "train accuracy"},
      {Quantity::test_accuracy, "test accuracy"}};
};

constexpr double kNotMeasured = std::numeric_limits<double>::quiet_NaN();

struct PrintedNumber {
  std::string_view preset;
  Quantity what;
  std::int64_t iteration;    // after how many updates
  std::string_view printed;  // exactly as it stands in the tutorial

  // Without the tutorial's seed its digits cannot come again. Then eight seeds of an independent
  // implementation say what to expect: their lowest, highest and mean. NaN where digits decide.
  double low = kNotMeasured;
  double high = kNotMeasured;
  double mean = kNotMeasured;

  bool has_range() const { return low <= high; }
};

// Ours matches a range when it lies this close to the mean.
constexpr double kAccuracyBand = 0.006;

std::span<const PrintedNumber> printed_numbers();

struct PrintedRow {
  const PrintedNumber* printed;
  std::vector<double> ours;  // row after row as printed; empty until it has been looked at
  int rows = 0;              // shape of what is printed
  int columns = 0;
  bool match = false;
};

// Fills in our numbers while a run of a preset goes on. Whoever trains stops at next_stop() and
// calls look() there, before anything else goes through the network.
class PrintedRecord {
 public:
  static constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::max();

  // With another seed than the preset's own only what has a range is recorded.
  PrintedRecord(const Preset& preset, std::uint32_t seed);

  // The first iteration behind this one at which something is printed, or kNever.
  std::int64_t next_stop(std::int64_t iteration) const;

  // `test` may be null. Accuracies send both sets through the network.
  void look(Network& network, Loss& loss, const Samples& train, const Samples* test,
            std::int64_t iteration);

  const std::vector<PrintedRow>& rows() const { return rows_; }

 private:
  std::vector<PrintedRow> rows_;
};

}  // namespace glassbox
