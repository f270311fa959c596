#include "experiments/lenet.h"

namespace glassbox {

RunSpec lenet() {
  RunSpec spec;
  spec.layers = {ConvolutionSpec{8},  ActivationKind::relu, MaxPoolSpec{},
                 ConvolutionSpec{24}, ActivationKind::relu, MaxPoolSpec{},
                 FlattenSpec{},       DropoutSpec{0.25},    AffineSpec{10}};
  spec.optimizer = OptimizerKind::adam;
  spec.learning_rate = 0.003;
  spec.rate_decay = 0.5;
  spec.batch_size = 32;
  return spec;
}

}  // namespace glassbox
