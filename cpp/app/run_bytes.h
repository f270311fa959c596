#pragma once
// Parts of a run as bytes: what each put writes, its get reads.

#include <string>

#include "data/bytes.h"
#include "nn/network.h"
#include "nn/trainer.h"

namespace glassbox {

void put_trainer(ByteWriter& bytes, const Trainer::State& state);
Trainer::State get_trainer(ByteReader& bytes);

void put_matrix(ByteWriter& bytes, const Matrix& matrix);
// Fills `matrix`, whose shape is known; `name` is for the refusal of another number of numbers.
void get_matrix(ByteReader& bytes, const std::string& name, Matrix& matrix);

// Parameters, buffers and dice, into a network of the same plan.
void put_network(ByteWriter& bytes, const Network& network);
void get_network(ByteReader& bytes, Network& network);

}  // namespace glassbox
