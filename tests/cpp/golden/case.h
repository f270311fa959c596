#pragma once
// One case of a golden file: what it is run with, what it should give, and how exactly.

#include <memory>
#include <string>

#include "golden/compare.h"

namespace glassbox::golden {

struct Case {
  std::string id;
  std::string system;
  Given given;
  Expected expect;
  Given tolerance;  // the kinds mixed and statistical name their own fields
  const Json& all;  // beside these: words, and numbers of faulty code, which nothing has to give
  Outcome& outcome;

  // Whether the id ends in ".name".
  bool is(const std::string& name) const;

  // What the tolerance says under `key`: a number, or one for every moment, {"600": 0.0005,
  // "10000": 0.003}. A moment that is not there is judged like the next one that is, or else like
  // the last; what the tolerance does not speak of has to agree to nine digits.
  double tolerance_of(const std::string& key, std::int64_t moment = 0,
                      const std::string& prefix = "");

  // Samples are used in the order in which they stand, whatever the words are.
  void require_file_order();
};

// Runs the project's code with what is given and offers what comes to `expect`.
using Handler = void (*)(Case&);

// The handler of a system, or nullptr when nobody knows it.
Handler handler_of(const std::string& system);

// Runs one case through the handler of its system. Whatever is wrong with it is a failure.
Outcome run_case(const Json& element);

// One family of systems each, in the file of that name.
void run_apple_graph(Case&);  // graph.cpp
void run_fruit_graph(Case&);
void run_numerical_gradient(Case&);
void run_relu_layer(Case&);  // layers.cpp
void run_sigmoid_layer(Case&);
void run_affine_layer(Case&);
void run_activations(Case&);
void run_matrix_identities(Case&);  // linear_algebra.cpp
void run_softmax(Case&);            // softmax.cpp
void run_softmax_with_loss(Case&);
void run_regression_losses(Case&);  // losses.cpp
void run_bce(Case&);
void run_bce_with_logits(Case&);
void run_cce(Case&);
void run_affine_chain(Case&);  // chains.cpp
void run_mlp(Case&);
void run_vanishing_gradient(Case&);
void run_gradient_modes(Case&);  // sampling.cpp
void run_epochs(Case&);
void run_xor(Case&);  // xor.cpp
void run_xor_linear(Case&);
void run_nn6_data(Case&);  // study_sleep.cpp
void run_nn6(Case&);
void run_neural_network(Case&);  // neural_network.cpp
void run_neural_network_on_mnist(Case&);
void run_neural_net(Case&);  // neural_net.cpp
void run_neural_net_on_mnist(Case&);
void run_optimizers(Case&);  // optimizers.cpp
void run_random(Case&);      // random.cpp
void run_initializers(Case&);
void run_accuracy(Case&);  // facts.cpp
void run_split(Case&);
void run_binarised(Case&);
void run_ordered_names(Case&);
void run_mnist_facts(Case&);  // mnist.cpp
void run_layer_net_on_mnist(Case&);

}  // namespace glassbox::golden
