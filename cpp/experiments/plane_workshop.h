#pragma once
// Builds runs on points in the plane: those of data/plane.h and XOR's.

#include "experiments/workshop.h"

namespace glassbox {

class PlaneWorkshop : public Workshop {
 public:
  void check(const RunSpec& spec) const override;
  RunData data(const RunSpec& spec, const DigitSamples& train,
               const DigitSamples& test) const override;
};

const Workshop& plane_workshop();

}  // namespace glassbox
