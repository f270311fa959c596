#pragma once
// The multiply node that remembers one of its two inputs twice.

#include <vector>

#include "graph/graph.h"

namespace glassbox {

// B2.1, S2:  def forward(self, x, y): self.x = y; self.y = y
//
//   written  d(xy)/dx = y      d(xy)/dy = y
//   right    d(xy)/dx = y      d(xy)/dy = x
//
// The way forward uses x and y themselves, so the price is right: 220 for two apples at 100 with
// 10 % tax. On the way back the gradient of the second input is that of the first: the number of
// apples gets 2.2 for 110, the tax 1.1 for 200.
class GraphKeepingY : public Graph {
 protected:
  std::vector<double> local_derivatives(const Node& node) const override;
};

}  // namespace glassbox
