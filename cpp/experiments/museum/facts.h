#pragma once
// The numbers in which each mistake can be seen.

#include <cstddef>
#include <vector>

#include "experiments/museum/exhibit_run.h"
#include "experiments/museum/exhibits.h"

namespace glassbox {

// Both runs of an exhibit after their last update.
struct BothRuns {
  const Exhibit& exhibit;
  ExhibitRun& as_written;
  ExhibitRun& corrected;
};

// Each answers for some of the mistakes and has nothing to say about the others.
std::vector<Fact> layer_facts(const BothRuns& runs);     // B0.2 to B2.4, B2.7
std::vector<Fact> relu_facts(const BothRuns& runs);      // B2.5, B2.6, B4.2, B4.3, B4.7
std::vector<Fact> loss_facts(const BothRuns& runs);      // B2.8 to B3.3, B4.4
std::vector<Fact> training_facts(const BothRuns& runs);  // B4.1, B4.5, B4.6, adam

Numbers number(double value);
Numbers numbers_in_a_row(std::vector<double> values);
// As the matrix stands in nn/, row by row.
Numbers numbers(const Matrix& M);
// As S1 and S2 print it, with a row for each sample (and for each input of a W).
Numbers transposed(const Matrix& M);

// A fresh run of the exhibit, with these mistakes.
ExhibitRun fresh(const Exhibit& exhibit, const std::vector<Bug>& bugs);

// dL/d(output of layer `index`) for a batch, by the network's own way back.
Matrix gradient_of_output(ExhibitRun& run, const Batch& batch, std::size_t index);

}  // namespace glassbox
