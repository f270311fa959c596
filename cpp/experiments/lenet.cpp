#include "experiments/lenet.h"

namespace glassbox {

RunSpec lenet() {
  RunSpec spec;
  spec.layers = {ConvolutionSpec{8},   ActivationKind::relu, MaxPoolSpec{}, ConvolutionSpec{16},
                 ActivationKind::relu, MaxPoolSpec{},        FlattenSpec{}, AffineSpec{10}};
  spec.optimizer = OptimizerKind::momentum;
  spec.learning_rate = 0.03;
  spec.batch_size = 32;
  return spec;
}

}  // namespace glassbox
