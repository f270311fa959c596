#pragma once
// Looking into a network.

#include "nn/loss.h"
#include "nn/network.h"

namespace glassbox {

// What a network with two inputs says about every point of a square of the plane: `side` x `side`
// points over [low, high]^2, row by row from the top left (largest x2 first). Returns the first
// output's predictions, 1 x side^2. side >= 2.
Matrix boundary_grid(Network& network, const Loss& loss, double low, double high, int side);

// The outputs of the first hidden layer after its activation, for the samples of the network's
// last forward(); 0 x 0 when there is no hidden layer.
Matrix first_hidden_outputs(const Network& network);

}  // namespace glassbox
