#pragma once
// Where the parts of a run are made. The plain workshop makes them by the book; the museum's
// (museum/museum.h) builds mistakes in. A run is handed its workshop, so that a page that shows no
// mistakes does not download them.

#include <memory>

#include "data/part.h"
#include "experiments/run_spec.h"
#include "nn/loss.h"
#include "nn/network.h"
#include "nn/optimizer.h"
#include "nn/random.h"

namespace glassbox {

class Workshop {
 public:
  virtual ~Workshop() = default;

  // Each throws std::invalid_argument when it cannot build what `spec` asks for: the plain workshop
  // for any bug.
  virtual std::unique_ptr<Network> network(const RunSpec& spec, Random& random) const;
  virtual std::unique_ptr<Loss> loss(const RunSpec& spec) const;
  // `network` is borrowed: some mistakes need to know its layers.
  virtual std::unique_ptr<Optimizer> optimizer(const RunSpec& spec, Network& network) const;
  // How many samples from the first on are trained on, of a data set in parts.
  virtual int trained_on(const RunSpec& spec, const SplitCounts& parts) const;
};

const Workshop& plain_workshop();

}  // namespace glassbox
