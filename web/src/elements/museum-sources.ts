// Which lines of the C++ are a mistake, and which are right in its place.

/** The faulty class first, then what it is to be compared with. */
export const bugSources: Readonly<Record<string, readonly string[]>> = {
  'B0.2': [
    'experiments/museum/optimizer.h#TwiceUpdated',
    'experiments/museum/optimizer.cpp#TwiceUpdated::update',
    'nn/optimizer.cpp#Sgd',
  ],
  'B0.3': [
    'experiments/museum/affine.h#RawErrorAffine',
    'experiments/museum/affine.cpp#RawErrorAffine::backward',
    'nn/affine.cpp#Affine::backward',
  ],
  'B1.1': [
    'experiments/museum/sigmoid.h#SigmoidOfActivated',
    'experiments/museum/sigmoid.cpp#SigmoidOfActivated::backward',
    'nn/activation.cpp#activation_derivative',
  ],
  'B1.2': [
    'experiments/museum/sigmoid.h#SigmoidAtOutputSum',
    'experiments/museum/sigmoid.cpp#SigmoidAtOutputSum::backward',
    'nn/activation.cpp#activation_derivative',
  ],
  'B2.1': [
    'experiments/museum/graph.h#GraphKeepingY',
    'experiments/museum/graph.cpp#GraphKeepingY::local_derivatives',
    'graph/graph.cpp#Graph::local_derivatives',
  ],
  'B2.2': [
    'experiments/museum/affine.h#AffineWithoutTranspose',
    'experiments/museum/affine.cpp#AffineWithoutTranspose::backward',
    'nn/affine.cpp#Affine::backward',
  ],
  'B2.4': [
    'experiments/museum/affine.h#AffineKeepingFirstInput',
    'experiments/museum/affine.cpp#AffineKeepingFirstInput::backward',
    'nn/affine.cpp#Affine::backward',
  ],
  'B2.5': [
    'experiments/museum/relu.h#MutatingRelu',
    'experiments/museum/relu.cpp#MutatingRelu::backward',
    'nn/activation.cpp#Activation::backward',
  ],
  'B2.6': [
    'experiments/museum/relu.h#SharedRelu',
    'experiments/museum/relu.cpp#SharedRelu::forward',
    'experiments/museum/relu.cpp#SharedRelu::backward',
    'nn/activation.cpp#Activation::backward',
  ],
  'B2.7': [
    'experiments/museum/overwriting_layers.h#OverwritingLayers',
    'experiments/museum/overwriting_layers.cpp#OverwritingLayers::set',
    'nn/layers.cpp#Layers::add',
  ],
  'B2.8': [
    'experiments/museum/loss.h#WholeBatchSoftmax',
    'experiments/museum/loss.cpp#WholeBatchSoftmax::forward',
    'nn/loss.cpp#softmax',
  ],
  'B2.9': [
    'experiments/museum/loss.h#SummedLoss',
    'nn/loss.cpp#SoftmaxCrossEntropy::forward',
    'nn/loss.cpp#SoftmaxCrossEntropy::backward',
  ],
  'B2.10': [
    'experiments/museum/loss.h#DividedByClasses',
    'experiments/museum/loss.cpp#DividedByClasses::backward',
    'nn/loss.cpp#SoftmaxCrossEntropy::backward',
  ],
  'B2.11': ['experiments/museum/loss.h#IgnoredUpstream', 'experiments/museum/loss.h#ScaledLoss'],
  'B3.1': ['nn/loss.cpp#MeanSquaredError', 'nn/loss.cpp#DifferenceLoss'],
  'B3.3': [
    'experiments/museum/loss.h#NaiveBinaryCrossEntropy',
    'experiments/museum/loss.cpp#NaiveBinaryCrossEntropy::forward',
    'nn/loss.cpp#BinaryCrossEntropy',
  ],
  'B4.1': [
    'experiments/museum/build_in.cpp#relu_on_output',
    'nn/loss.cpp#SoftmaxCrossEntropy::backward',
  ],
  'B4.2': [
    'experiments/museum/relu.h#WrongReluDerivative',
    'experiments/museum/relu.cpp#WrongReluDerivative::backward',
    'nn/activation.cpp#activation_derivative',
  ],
  'B4.3': [
    'experiments/museum/relu.h#AliasingRelu',
    'experiments/museum/relu.cpp#AliasingRelu::forward',
    'nn/activation.cpp#Activation::forward',
  ],
  'B4.4': [
    'experiments/museum/loss.h#NaiveSoftmaxCrossEntropy',
    'experiments/museum/loss.cpp#NaiveSoftmaxCrossEntropy::forward',
    'nn/loss.cpp#softmax',
  ],
  'B4.5': [
    'experiments/museum/museum.cpp#MuseumWorkshop::trained_on',
    'data/part.cpp#split_counts',
  ],
  'B4.6': [
    'experiments/museum/optimizer.h#ForgottenPenalty',
    'experiments/museum/optimizer.cpp#ForgottenPenalty::update',
    'nn/optimizer.cpp#Optimizer::step',
  ],
  'B4.7': [
    'experiments/museum/relu.h#ReluDerivativeEverywhere',
    'experiments/museum/relu.cpp#ReluDerivativeEverywhere::backward',
    'nn/activation.cpp#activation_derivative',
  ],
  adam: [
    'experiments/museum/optimizer.h#MultipliedAdam',
    'experiments/museum/optimizer.cpp#MultipliedAdam::update',
    'nn/optimizer.cpp#Adam',
  ],
};
