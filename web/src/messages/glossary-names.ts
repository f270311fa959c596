// The glossary's terms by their names in both languages, which stand beside each other whatever is
// spoken, and other names that people look for.

interface Names {
  en: string;
  ko: string;
  also?: string;
}

export const termNames = {
  neuron: { en: 'neuron', ko: '뉴런', also: 'unit node 유닛 노드' },
  weight: { en: 'weight', ko: '가중치', also: 'W' },
  bias: { en: 'bias', ko: '편향', also: 'b' },
  inputLayer: { en: 'input layer', ko: '입력층' },
  hiddenLayer: { en: 'hidden layer', ko: '은닉층' },
  outputLayer: { en: 'output layer', ko: '출력층' },
  activation: { en: 'activation function', ko: '활성화 함수' },
  sigmoid: { en: 'sigmoid', ko: '시그모이드', also: 'logistic 로지스틱' },
  tanh: { en: 'tanh', ko: 'tanh', also: 'hyperbolic tangent 하이퍼볼릭 탄젠트 쌍곡탄젠트' },
  relu: { en: 'ReLU', ko: 'ReLU', also: 'rectified linear unit 렐루' },
  softmax: { en: 'softmax', ko: '소프트맥스' },
  oneHot: { en: 'one-hot encoding', ko: '원핫 인코딩', also: 'one hot 원-핫 target label 정답' },
  forwardPass: { en: 'forward pass', ko: '순전파', also: 'forward propagation inference 추론' },
  computationalGraph: { en: 'computational graph', ko: '계산 그래프' },
  decisionBoundary: { en: 'decision boundary', ko: '결정 경계' },

  loss: { en: 'loss function', ko: '손실 함수', also: 'cost 비용 함수 오차' },
  meanSquaredError: { en: 'mean squared error', ko: '평균 제곱 오차', also: 'MSE squared' },
  crossEntropy: { en: 'cross-entropy', ko: '교차 엔트로피', also: 'cross entropy log loss' },
  gradient: { en: 'gradient', ko: '기울기', also: 'derivative slope 미분 그래디언트' },
  chainRule: { en: 'chain rule', ko: '연쇄 법칙', also: '연쇄법칙' },
  backpropagation: {
    en: 'backpropagation',
    ko: '역전파',
    also: 'backprop backward pass 오차역전파',
  },
  gradientDescent: { en: 'gradient descent', ko: '경사하강법', also: '경사 하강법 update 갱신' },
  learningRate: { en: 'learning rate', ko: '학습률', also: 'step size 보폭' },
  sgd: { en: 'stochastic gradient descent', ko: '확률적 경사하강법', also: 'SGD' },
  batch: { en: 'batch', ko: '배치' },
  miniBatch: { en: 'mini-batch', ko: '미니배치', also: 'minibatch 미니 배치' },
  iteration: { en: 'iteration', ko: '반복', also: 'step update 스텝 갱신' },
  epoch: { en: 'epoch', ko: '에폭', also: '에포크' },
  momentum: { en: 'momentum', ko: '모멘텀' },
  adam: { en: 'Adam', ko: 'Adam', also: '아담 optimizer 옵티마이저 최적화' },
  initialization: { en: 'initialisation', ko: '가중치 초기화', also: 'initialization 초깃값 init' },
  xavier: { en: 'Xavier initialisation', ko: 'Xavier 초기화', also: 'Glorot 사비에르 초깃값' },
  he: { en: 'He initialisation', ko: 'He 초기화', also: 'Kaiming 허 초깃값' },

  overfitting: { en: 'overfitting', ko: '과적합' },
  regularization: {
    en: 'L2 regularisation',
    ko: 'L2 규제',
    also: 'weight decay 정칙화 regularization',
  },
  dropout: { en: 'dropout', ko: '드롭아웃' },
  vanishingGradient: { en: 'vanishing gradient', ko: '기울기 소실' },
  deadNeuron: { en: 'dead neuron', ko: '죽은 뉴런', also: 'dying ReLU' },
  divergence: { en: 'divergence', ko: '발산', also: 'NaN exploding 폭주' },
  gradientCheck: {
    en: 'gradient check',
    ko: '기울기 확인',
    also: 'numerical gradient 수치 미분 수치미분',
  },

  normalization: { en: 'normalisation', ko: '정규화', also: 'normalization scaling' },
  trainingSet: { en: 'training set', ko: '훈련 데이터', also: '학습 데이터' },
  testSet: { en: 'test set', ko: '시험 데이터', also: '테스트 데이터' },
  accuracy: { en: 'accuracy', ko: '정확도' },
  confusionMatrix: { en: 'confusion matrix', ko: '혼동 행렬', also: '오차 행렬' },
  saliency: { en: 'saliency', ko: '현저성', also: 'attribution 돌출도' },

  convolution: { en: 'convolution', ko: '합성곱', also: 'CNN 컨볼루션' },
  filter: { en: 'filter', ko: '필터', also: 'kernel 커널' },
  featureMap: { en: 'feature map', ko: '특징 맵', also: 'channel 채널' },
  pooling: { en: 'max pooling', ko: '최대 풀링', also: 'pool' },
} as const satisfies Record<string, Names>;

export type TermId = keyof typeof termNames;

/** All that a term is looked up by. */
export const namesOf = (id: TermId): string => {
  const { en, ko, also = '' }: Names = termNames[id];
  return `${en} ${ko} ${also}`;
};
