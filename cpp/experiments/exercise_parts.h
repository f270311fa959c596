#pragma once
// What the files of the exercises share. They write matrices as the tutorial does: one sample a
// row, weights n_in x n_out. The layers of nn/ take and give the transposes.

#include <initializer_list>
#include <string>
#include <vector>

#include "experiments/exercises.h"
#include "nn/affine.h"
#include "nn/matrix.h"

namespace glassbox {

Matrix matrix_of(std::initializer_list<std::initializer_list<double>> rows);
Matrix matrix_of(double number);

// Z = X W + b as the tutorial writes it: W n_in x n_out, b 1 x n_out or nothing.
Affine affine_of(const Matrix& W, const Matrix& b = {});

ExerciseRow row_of(std::string what, std::string printed, Matrix ours);

// The exercises of one theme, in the tutorial's order.
std::vector<Exercise> graph_exercises();    // 209 to 213
std::vector<Exercise> layer_exercises();    // 214 to 225
std::vector<Exercise> network_exercises();  // 226 to 229
std::vector<Exercise> loss_exercises();     // 230 to 236

}  // namespace glassbox
