#pragma once
// A run's spec in a snapshot: what put_spec() writes, get_spec() reads.

#include "data/bytes.h"
#include "experiments/workshop.h"

namespace glassbox {

// The workshop knows what there is to say of its data.
void put_spec(ByteWriter& bytes, const RunSpec& spec, const Workshop& workshop);

// Whether such a run can be made is for Workshop::check() to say.
RunSpec get_spec(ByteReader& bytes, const Workshop& workshop);

}  // namespace glassbox
