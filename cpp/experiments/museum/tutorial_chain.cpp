#include "experiments/museum/tutorial_chain.h"

#include <memory>
#include <utility>

#include "experiments/museum/build_in.h"

namespace glassbox {

namespace {

// W as it is printed, n_in x n_out, a row for each input; ours is its transpose.
std::unique_ptr<Affine> affine(int number, const Matrix& printed_W, const Matrix& printed_b) {
  auto layer = std::make_unique<Affine>(static_cast<int>(printed_W.rows()),
                                        static_cast<int>(printed_W.cols()), true, number);
  layer->W().value = printed_W.transpose();
  layer->b().value = printed_b.transpose();
  return layer;
}

}  // namespace

Network tutorial_chain(int affine_layers, const std::vector<Bug>& bugs) {
  const auto relu = [] { return std::make_unique<Activation>(ActivationKind::relu); };
  Matrix W1(2, 3), W2(3, 2), W3(2, 3), b1(1, 3), b2(1, 2), b3(1, 3);
  W1 << 1, 3, 5, 2, 4, 6;
  W2 << 1, 4, 2, 5, 3, 6;
  W3 << 5, 6, 7, 2, 3, 4;
  b1 << 1, 2, 3;
  b2 << 1, 2;
  b3 << 1, 1, 1;

  NetworkSpec plan{2, {AffineSpec{3}, ActivationKind::relu, AffineSpec{2}}, {}};
  Layers layers;
  layers.add("affine1", affine(1, W1, b1));
  layers.add("relu1", relu());
  layers.add("affine2", affine(2, W2, b2));
  if (affine_layers == 3) {
    plan.layers.insert(plan.layers.end(), {ActivationKind::relu, AffineSpec{3}});
    layers.add("relu2", relu());
    layers.add("affine3", affine(3, W3, b3));
  }
  build_in(bugs, layers);
  return Network(plan, std::move(layers));
}

Matrix tutorial_input() {
  Matrix X(2, 1);
  X << 1, 2;
  return X;
}

}  // namespace glassbox
