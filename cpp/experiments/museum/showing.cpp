#include "experiments/museum/showing.h"

#include <cmath>
#include <stdexcept>
#include <utility>

#include "experiments/museum/exhibit_run.h"
#include "experiments/museum/exhibits.h"
#include "experiments/museum/facts.h"
#include "experiments/museum/graph_exhibit.h"
#include "experiments/museum/loss.h"
#include "experiments/museum/museum.h"

namespace glassbox {

namespace {

// By the book, but for a loss that is not the last node. What B2.11 is measured against.
class ScalingWorkshop : public Workshop {
 public:
  std::unique_ptr<Loss> loss(const RunSpec& spec) const override {
    return std::make_unique<ScaledLoss>(Workshop::loss(spec), kUpstream);
  }
};

RunSpec spec_as_written(const Exhibit& exhibit) {
  RunSpec spec = exhibit.spec;
  spec.bugs = {exhibit.bug};
  if (exhibit.bug == Bug::B3_1) {
    // What the tutorial does instead: the sigmoid of the output is in the loss.
    spec.layers.pop_back();
    spec.loss = LossKind::binary_cross_entropy;
  }
  return spec;
}

bool is_red(const GradientReport& check) { return !(check.relative_error() <= kRed); }
bool is_green(const GradientReport& check) { return check.relative_error() < kGreen; }

Showing show_network(const Exhibit& exhibit) {
  const ScalingWorkshop scaling;
  ExhibitRun as_written(spec_as_written(exhibit), museum_workshop());
  ExhibitRun corrected(exhibit.spec, exhibit.bug == Bug::B2_11 ? scaling : plain_workshop());
  as_written.run(exhibit.iterations);
  corrected.run(exhibit.iterations);

  const BothRuns runs{exhibit, as_written, corrected};
  Showing showing;
  for (const auto& facts :
       {layer_facts(runs), relu_facts(runs), loss_facts(runs), training_facts(runs)}) {
    showing.facts.insert(showing.facts.end(), facts.begin(), facts.end());
  }
  showing.as_written = as_written.side();
  showing.corrected = corrected.side();
  return showing;
}

}  // namespace

Showing show(Bug bug) {
  const Exhibit& shown = exhibit(bug);
  Showing showing = bug == Bug::B2_1 ? show_graph(shown) : show_network(shown);
  showing.caught = is_red(showing.as_written.check) && is_green(showing.corrected.check);
  return showing;
}

Side run_side(const RunSpec& spec, int iterations, const Workshop& workshop) {
  try {
    ExhibitRun run(spec, workshop);
    run.run(iterations);
    return run.side();
  } catch (const std::invalid_argument& error) {
    Side side;
    side.refusal = error.what();
    return side;
  }
}

}  // namespace glassbox
