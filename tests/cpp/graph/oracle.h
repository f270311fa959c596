#pragma once
// A second opinion on the matrix network: the same multi-layer perceptron, written as a graph of
// single numbers. It shares no formula with cpp/nn. Its losses are the textbook's definitions, not
// the fused ones, and no gradient is worked out by hand: each is a sum of products of the local
// derivatives of +, *, log and their like. What both agree on is right, or wrong in two ways at
// once.

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "graph/graph.h"
#include "nn/loss.h"
#include "nn/network.h"

namespace glassbox {

// The variable that stands for one element: W1[0,2], b1[0,0], X[1,3].
inline std::string element_name(const std::string& array, Index i, Index j) {
  return array + "[" + std::to_string(i) + "," + std::to_string(j) + "]";
}

// Builds the loss of a batch. Parameters and inputs are variables, targets are constants; all the
// samples of the batch use the same weights.
class Oracle {
 public:
  using Id = Graph::Id;

  // `graph` is empty. Weights and biases are those of `network` now. X: n_in x m.
  Oracle(Graph& graph, const Network& network, LossKind loss, const Matrix& X,
         const Targets& targets)
      : graph_(graph) {
    for (const Parameter* p : network.parameters()) add_variables(p->name, p->value);
    add_variables("X", X);
    std::vector<Id> losses;
    for (Index k = 0; k < X.cols(); ++k) {
      std::vector<Id> z;
      for (Index i = 0; i < X.rows(); ++i) z.push_back(graph_.find(element_name("X", i, k)));
      losses.push_back(sample_loss(loss, outputs_of(network.spec(), std::move(z)), targets, k));
    }
    apply(Operation::divide, {sum(losses), graph_.constant(static_cast<double>(X.cols()))});
  }

 private:
  void add_variables(const std::string& name, const Matrix& values) {
    for (Index j = 0; j < values.cols(); ++j) {
      for (Index i = 0; i < values.rows(); ++i) {
        graph_.variable(element_name(name, i, j), static_cast<double>(values(i, j)));
      }
    }
  }

  Id apply(Operation operation, std::vector<Id> inputs) {
    return graph_.apply(operation, std::move(inputs));
  }

  Id sum(const std::vector<Id>& terms) {
    Id total = terms.front();
    for (std::size_t i = 1; i < terms.size(); ++i) total = apply(Operation::add, {total, terms[i]});
    return total;
  }

  // One sample through all layers.
  std::vector<Id> outputs_of(const NetworkSpec& spec, std::vector<Id> x) {
    int number = 0;
    for (const LayerSpec& layer : spec.layers) {
      if (const auto* affine = std::get_if<AffineSpec>(&layer)) {
        x = affine_of(*affine, std::to_string(++number), x);
      } else {
        for (Id& id : x) id = activation_of(std::get<ActivationKind>(layer), id);
      }
    }
    return x;
  }

  // z_i = sum_j W_ij x_j + b_i
  std::vector<Id> affine_of(const AffineSpec& spec, const std::string& number,
                            const std::vector<Id>& x) {
    std::vector<Id> z;
    for (Index i = 0; i < spec.units; ++i) {
      std::vector<Id> terms;
      for (std::size_t j = 0; j < x.size(); ++j) {
        const Id w = graph_.find(element_name("W" + number, i, static_cast<Index>(j)));
        terms.push_back(apply(Operation::multiply, {w, x[j]}));
      }
      if (spec.bias) terms.push_back(graph_.find(element_name("b" + number, i, 0)));
      z.push_back(sum(terms));
    }
    return z;
  }

  Id activation_of(ActivationKind kind, Id z) {
    switch (kind) {
      case ActivationKind::identity:
        return z;
      case ActivationKind::sigmoid:
        return apply(Operation::sigmoid, {z});
      case ActivationKind::tanh:
        return apply(Operation::tanh, {z});
      case ActivationKind::relu:
        return apply(Operation::relu, {z});
      default:
        throw std::invalid_argument("expected an activation that the graph has, got " +
                                    name_of(kind));
    }
  }

  // The mean over the samples is taken outside.
  Id sample_loss(LossKind kind, const std::vector<Id>& z, const Targets& targets, Index k) {
    const auto y = [&](std::size_t i) {
      return graph_.constant(static_cast<double>(targets.values(static_cast<Index>(i), k)));
    };
    std::vector<Id> terms;
    switch (kind) {
      case LossKind::softmax_cross_entropy: {  // -sum_i y_i log(e^z_i / sum_j e^z_j)
        std::vector<Id> powers;
        for (const Id id : z) powers.push_back(apply(Operation::exp, {id}));
        const Id all = sum(powers);
        for (std::size_t i = 0; i < z.size(); ++i) {
          const Id p = apply(Operation::divide, {powers[i], all});
          terms.push_back(apply(Operation::multiply, {y(i), apply(Operation::log, {p})}));
        }
        return apply(Operation::negate, {sum(terms)});
      }
      case LossKind::binary_cross_entropy: {  // -mean_i (y_i log p_i + (1 - y_i) log(1 - p_i))
        for (std::size_t i = 0; i < z.size(); ++i) {
          const Id p = apply(Operation::sigmoid, {z[i]}), target = y(i), one = graph_.constant(1);
          const Id q = apply(Operation::subtract, {one, p});
          const Id rest = apply(Operation::subtract, {one, target});
          terms.push_back(apply(Operation::multiply, {target, apply(Operation::log, {p})}));
          terms.push_back(apply(Operation::multiply, {rest, apply(Operation::log, {q})}));
        }
        return apply(Operation::negate, {mean(terms, z.size())});
      }
      case LossKind::mean_squared_error: {  // mean_i (z_i - y_i)^2
        for (std::size_t i = 0; i < z.size(); ++i) {
          const Id error = apply(Operation::subtract, {z[i], y(i)});
          terms.push_back(apply(Operation::power, {error, graph_.constant(2)}));
        }
        return mean(terms, z.size());
      }
      default:
        throw std::invalid_argument("expected a loss that the graph has, got " + name_of(kind));
    }
  }

  Id mean(const std::vector<Id>& terms, std::size_t count) {
    return apply(Operation::divide, {sum(terms), graph_.constant(static_cast<double>(count))});
  }

  Graph& graph_;
};

}  // namespace glassbox
