#pragma once
// Builds runs on points in the plane, those of data/plane.h and XOR's, and on tables.

#include "experiments/workshop.h"

namespace glassbox {

class PlaneWorkshop : public PlainWorkshop {
 public:
  void check(const RunSpec& spec) const override;
  RunData data(const RunSpec& spec, const DigitSamples& train,
               const DigitSamples& test) const override;
  void put_data(ByteWriter& bytes, const DataSpec& spec) const override;
  void get_data(ByteReader& bytes, DataSpec& spec) const override;
};

const Workshop& plane_workshop();

}  // namespace glassbox
