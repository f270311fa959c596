#pragma once
// Mistakes that tutorials make, by the numbers under which the page lists them: B, the tutorial's
// number, the mistake's number. Those named here can be built into a run; museum/ has the faulty
// classes. Each of them runs, and most of them even learn: that is what makes them worth showing.

#include <vector>

#include "nn/names.h"

namespace glassbox {

enum class Bug {
  B0_2,   // the output weights are updated twice
  B0_3,   // the hidden error is made from the output error before its sigmoid's derivative
  B1_1,   // the sigmoid's derivative is taken at the activated output
  B1_2,   // the hidden delta uses the derivative at the output's sum
  B2_1,   // the multiply node keeps y where x belongs
  B2_2,   // dX = dZ W: the transpose is missing
  B2_4,   // every affine layer keeps the network's input as its own
  B2_5,   // ReLU's backward changes its caller's gradient
  B2_6,   // one ReLU, with one mask, serves two layers
  B2_7,   // two layers under one name: one of them is lost
  B2_8,   // softmax over the whole batch
  B2_9,   // the loss is summed over the batch, its gradient is the mean's
  B2_10,  // the gradient is divided by the number of classes in place of the batch
  B2_11,  // the loss ignores the gradient that it is handed
  B3_1,   // "squared error cannot be differentiated"
  B3_3,   // exp and log without regard to large numbers
  B4_1,   // ReLU on the output, in front of softmax
  B4_2,   // the ReLU's derivative is z where z <= 0
  B4_3,   // ReLU writes into its own input
  B4_4,   // softmax without taking the largest off
  B4_5,   // the validation data are trained on
  B4_6,   // the L2 penalty is stored and never used
  B4_7,   // the derivative is ReLU's whatever the activation
  adam,   // Adam's bias correction multiplies where it should divide
};

template <>
struct Names<Bug> {
  static constexpr std::string_view what = "bug";
  static constexpr std::pair<Bug, std::string_view> all[] = {
      {Bug::B0_2, "B0.2"},   {Bug::B0_3, "B0.3"},   {Bug::B1_1, "B1.1"}, {Bug::B1_2, "B1.2"},
      {Bug::B2_1, "B2.1"},   {Bug::B2_2, "B2.2"},   {Bug::B2_4, "B2.4"}, {Bug::B2_5, "B2.5"},
      {Bug::B2_6, "B2.6"},   {Bug::B2_7, "B2.7"},   {Bug::B2_8, "B2.8"}, {Bug::B2_9, "B2.9"},
      {Bug::B2_10, "B2.10"}, {Bug::B2_11, "B2.11"}, {Bug::B3_1, "B3.1"}, {Bug::B3_3, "B3.3"},
      {Bug::B4_1, "B4.1"},   {Bug::B4_2, "B4.2"},   {Bug::B4_3, "B4.3"}, {Bug::B4_4, "B4.4"},
      {Bug::B4_5, "B4.5"},   {Bug::B4_6, "B4.6"},   {Bug::B4_7, "B4.7"}, {Bug::adam, "adam"}};
};

}  // namespace glassbox
