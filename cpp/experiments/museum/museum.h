#pragma once
// Builds runs with mistakes in them: the right parts first, then the faulty classes of this folder
// in their places.

#include "experiments/workshop.h"

namespace glassbox {

// Several mistakes at once are built in where they do not want the same place: {B1.1, B1.2} is
// S1 as written, {B4.1, B4.5, B4.6} the training of S4. B4.2 and B4.3 are both
// about one ReLU and go together.
//
// What cannot be built is refused with std::invalid_argument: a mistake that does not fit the
// network ("B1.2 takes the derivative at the output's sum: expected one output, got 3"), two that
// want the same place, and B2.1, which is no mistake of a network (see museum/graph.h).
// B3.1 is a wrong sentence and not a faulty class; it changes nothing.
class MuseumWorkshop : public Workshop {
 public:
  RunData data(const RunSpec& spec, const DigitSamples& train,
               const DigitSamples& test) const override;
  std::unique_ptr<Network> network(const RunSpec& spec, Random& random) const override;
  // B2.11 cannot show with a loss that is the last node: it is built with twice the loss.
  std::unique_ptr<Loss> loss(const RunSpec& spec) const override;
  std::unique_ptr<Optimizer> optimizer(const RunSpec& spec, Network& network) const override;
  int trained_on(const RunSpec& spec, const SplitCounts& parts) const override;
};

const Workshop& museum_workshop();

// What the loss is multiplied by in the exhibit of B2.11.
constexpr double kUpstream = 2;

}  // namespace glassbox
