// The glossary's terms about trouble, measuring and convolutions, in reading order.
import type { Term } from './glossary-term.ts';

export const trouble: readonly Term[] = [
  {
    id: 'overfitting',
    room: 'boundary',
    settings: 'data=gauss&noise=0.5&share=0.1&hidden=16,16&rate=0.1&batch=10&show=test',
    sources: ['nn/evaluation.cpp#evaluate', 'nn/curve.cpp#TestCurve::add'],
  },
  {
    id: 'regularization',
    formula: 'L + λ/2 Σ w²',
    room: 'backprop',
    settings: 'show=museum&bug=B4.6',
    sources: ['nn/optimizer.cpp#Optimizer::step'],
  },
  {
    id: 'dropout',
    room: 'digits',
    settings: 'dropout=0.25',
    sources: ['nn/dropout.cpp#Dropout::forward', 'nn/dropout.cpp#Dropout::backward'],
  },
  {
    id: 'vanishingGradient',
    formula: 'dX₁ = W₁ᵀ f′ W₂ᵀ f′ W₃ᵀ f′ …',
    room: 'backprop',
    settings: 'show=claims&claim=vanishing',
    sources: ['nn/network.cpp#Network::backward', 'nn/activation.cpp#activation_derivative'],
  },
  {
    id: 'deadNeuron',
    formula: 'z ≤ 0  ⇒  ReLU′(z) = 0',
    room: 'boundary',
    settings: 'data=circle&hidden=4&activation=relu&rate=3',
    sources: ['nn/health.cpp#HealthWatch::add'],
  },
  {
    id: 'divergence',
    formula: 'L → ∞',
    room: 'boundary',
    settings: 'data=regress_plane&activation=identity&rate=10&batch=1',
    sources: ['app/run.cpp#Run::train_burst'],
  },
  {
    id: 'gradientCheck',
    formula: '∂L/∂w ≈ (L(w + h) − L(w − h)) / 2h',
    room: 'backprop',
    settings: 'show=check',
    sources: ['nn/gradient_check.cpp#check_gradients'],
  },
];

export const measuring: readonly Term[] = [
  {
    id: 'normalization',
    formula: 'x / 255',
    room: 'tutorials',
    settings: 'system=study-sleep',
    sources: ['data/pixel_scaling.cpp#scale_pixels', 'data/toy.cpp#divided_by_row_maximum'],
  },
  {
    id: 'trainingSet',
    room: 'boundary',
    settings: 'data=moons&share=0.5',
    sources: ['data/plane.cpp#part_of', 'data/part.cpp#split_counts'],
  },
  {
    id: 'testSet',
    room: 'boundary',
    settings: 'data=moons&share=0.5&show=test',
    sources: ['nn/evaluation.cpp#evaluate', 'data/part.cpp#split_counts'],
  },
  {
    id: 'accuracy',
    formula: '|{y = t}| / n',
    room: 'digits',
    settings: '',
    sources: ['nn/loss.cpp#count_correct'],
  },
  {
    id: 'confusionMatrix',
    formula: 'Cᵢⱼ = |{i ↦ j}|',
    room: 'digits',
    settings: '',
    sources: ['nn/confusion.cpp#confusion_matrix'],
  },
  {
    id: 'saliency',
    formula: '∂yᵢ/∂x',
    room: 'digits',
    settings: '',
    sources: ['app/inspector_explain.cpp#Inspector::explain'],
  },
];

export const convolutions: readonly Term[] = [
  {
    id: 'convolution',
    formula: 'zᵢⱼ = Σ wₖₗ xᵢ₊ₖ,ⱼ₊ₗ + b',
    room: 'digits',
    settings: 'network=lenet',
    sources: [
      'nn/convolution.cpp#Convolution::forward',
      'nn/convolution.cpp#Convolution::backward',
    ],
  },
  {
    id: 'filter',
    formula: 'W: k × k',
    room: 'digits',
    settings: 'network=lenet&kernel=5',
    sources: ['nn/feature_maps.cpp#filters'],
  },
  {
    id: 'featureMap',
    room: 'digits',
    settings: 'network=lenet&channels=8,24',
    sources: ['nn/feature_maps.cpp#feature_maps'],
  },
  {
    id: 'pooling',
    formula: 'y = max(x₁₁, x₁₂, x₂₁, x₂₂)',
    room: 'digits',
    settings: 'network=lenet',
    sources: ['nn/max_pool.cpp#MaxPool::forward', 'nn/max_pool.cpp#MaxPool::backward'],
  },
];
