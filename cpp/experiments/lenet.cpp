#include "experiments/lenet.h"

namespace glassbox {

RunSpec lenet() {
  RunSpec spec;
  spec.layers = {ConvolutionSpec{8},   ActivationKind::relu, MaxPoolSpec{}, ConvolutionSpec{16},
                 ActivationKind::relu, MaxPoolSpec{},        FlattenSpec{}, AffineSpec{10}};
  spec.optimizer = OptimizerKind::adam;
  spec.learning_rate = 0.003;
  spec.rate_decay = 0.6;
  spec.batch_size = 32;
  return spec;
}

}  // namespace glassbox
