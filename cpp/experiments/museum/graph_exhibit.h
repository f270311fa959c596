#pragma once
// The exhibit of B2.1, which is about a graph and not about a network.

#include "experiments/museum/exhibits.h"
#include "experiments/museum/showing.h"

namespace glassbox {

// The check is that of the price of the apples, (apple * apple_num) * tax. The run finds the tax
// from a bill of 220: it goes down the gradient of (apple * apple_num * tax - paid)^2 with respect
// to the tax, from a tax of 1 on.
Showing show_graph(const Exhibit& exhibit);

}  // namespace glassbox
