#pragma once
// Where the parts of a run are made. The plain workshop makes them by the book; the museum's
// (museum/museum.h) builds mistakes in. A run is handed its workshop, so that a page that shows no
// mistakes does not download them.

#include <memory>

#include "data/bytes.h"
#include "data/digits.h"
#include "data/part.h"
#include "data/points.h"
#include "experiments/run_spec.h"
#include "nn/loss.h"
#include "nn/network.h"
#include "nn/optimizer.h"
#include "nn/random.h"

namespace glassbox {

// The samples of a run.
struct RunData {
  std::unique_ptr<Samples> train;
  std::unique_ptr<Samples> validation;  // null when the data set has no such part
  std::unique_ptr<Samples> test;        // null when the problem has no test set
};

class Workshop {
 public:
  virtual ~Workshop() = default;

  // Refuses what cannot be run, before anything is made.
  virtual void check(const RunSpec& spec) const;

  // Digits are shared with `train` and `test`: what arrives there later is in the run's data too.
  // This one has all digits alone; the tutorials' other data are in tutorial_data.h.
  virtual RunData data(const RunSpec& spec, const DigitSamples& train,
                       const DigitSamples& test) const;

  // What a snapshot holds of a run's data beyond the numbers that every DataSpec has, for data that
  // this workshop makes; `spec.kind` is known. The digits have nothing more.
  virtual void put_data(ByteWriter& bytes, const DataSpec& spec) const;
  virtual void get_data(ByteReader& bytes, DataSpec& spec) const;

  // Each throws std::invalid_argument when it cannot build what `spec` asks for: this one for any
  // bug.
  virtual std::unique_ptr<Network> network(const RunSpec& spec, Random& random) const;
  virtual std::unique_ptr<Loss> loss(const RunSpec& spec) const;
  // `network` is borrowed: some mistakes need to know its layers.
  virtual std::unique_ptr<Optimizer> optimizer(const RunSpec& spec, Network& network) const;
  // How many samples from the first on are trained on, of a data set in parts.
  virtual int trained_on(const RunSpec& spec, const SplitCounts& parts) const;
};

const Workshop& digits_workshop();

// XOR too: its four points, and clusters around them.
class PlainWorkshop : public Workshop {
 public:
  RunData data(const RunSpec& spec, const DigitSamples& train,
               const DigitSamples& test) const override;
};

const Workshop& plain_workshop();

}  // namespace glassbox
