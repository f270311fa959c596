// Which lines of the C++ compute which pane of the digits lab, forward first.
import type { LossName } from '../protocol/index.ts';

type References = readonly string[];

const affine: References = [
  'nn/affine.cpp#Affine::forward',
  'nn/affine.cpp#Affine::backward',
  'nn/affine.cpp#Affine::add_to',
];
const affineAndActivation: References = [
  ...affine,
  'nn/activation.cpp#activate',
  'nn/activation.cpp#activation_derivative',
];
/** Where the last layer is a sigmoid, the loss compares what comes out of it with 0 and 1. */
const sigmoid: References = ['nn/activation.cpp#activate', 'nn/loss.cpp#DifferenceLoss'];

export const lossSources: Readonly<Record<LossName, References>> = {
  softmax_cross_entropy: [
    'nn/loss.cpp#softmax',
    'nn/loss.cpp#SoftmaxCrossEntropy::forward',
    'nn/loss.cpp#SoftmaxCrossEntropy::backward',
  ],
  binary_cross_entropy: ['nn/activation.cpp#activate', 'nn/loss.cpp#BinaryCrossEntropy'],
  mean_squared_error: [...sigmoid, 'nn/loss.cpp#MeanSquaredError'],
  mean_absolute_error: [...sigmoid, 'nn/loss.cpp#MeanAbsoluteError'],
  half_squared_error: [...sigmoid, 'nn/loss.cpp#HalfSquaredError'],
};

export const filterSources: References = [
  'nn/convolution.cpp#Convolution::forward',
  'nn/convolution.cpp#Convolution::backward',
  'nn/max_pool.cpp#MaxPool::forward',
  'nn/feature_maps.cpp#feature_maps',
];

export const digitsSources = {
  pad: [
    'data/digit_image.cpp#prepare_digit',
    'data/digit_image.cpp#fit_into_field',
    'data/digit_image.cpp#centre',
    'data/resample.cpp#resample',
    'data/pixel_scaling.cpp#scale_pixels',
  ],
  weights: (hidden: boolean): References => (hidden ? affineAndActivation : affine),
  gallery: ['app/session.cpp#Session::predict_test_digits', 'nn/network.cpp#Network::forward'],
} as const;
