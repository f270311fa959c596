// Korean, the facts of the museum's exhibits. The keys are those of the English ones.
import type { factLabels as enLabels, factNames as enNames } from './en-facts.ts';

/** What a fact is about. Other names are shown as they come. */
export const factNames: typeof enNames = {
  output_weights_step: '출력층 가중치의 첫 변화량',
  hidden_weights_step: '은닉층 가중치의 첫 변화량',
  output_errors: '출력의 오차',
  hidden_errors: '은닉 뉴런의 오차',
  o_delta: '출력의 델타, 이 실수만',
  o_delta_of_the_tutorial: '출력의 델타, 튜토리얼처럼 B1.2까지',
  z2_delta: '은닉층의 델타, 이 실수만',
  z2_delta_of_the_tutorial: '은닉층의 델타, 튜토리얼처럼 B1.1까지',
  mse: '평균 제곱 오차, 이 실수만',
  mse_of_the_tutorial: '평균 제곱 오차, 튜토리얼처럼 두 실수 모두',
  price: '사과 두 개의 세금 포함 가격',
  apple_gradients: '사과 두 개 가격의 기울기',
  fruit_gradients: '사과와 귤 가격의 기울기',
  dX: '입력 2개, 출력 3개인 층이 돌려준 기울기',
  dX_of_a_square_layer: '입력과 출력의 수가 같은 층이 돌려준 기울기, 샘플 4개',
  W2_gradient: '둘째 층 가중치의 기울기',
  layers: '신경망의 층 수',
  tutorial_outputs: '튜토리얼 신경망의 답',
  loss: '같은 배치의 손실',
  loss_of_large_scores: '점수 1000, 0, −1000의 손실',
  callers_gradient: '호출한 쪽의 기울기, 호출 뒤',
  second_branch: '둘째 갈래가 받는 것',
  mask_of_relu1: '첫째 ReLU가 되돌려 보내지 않는 곳(1), 샘플 4개',
  tutorial_dX: '튜토리얼의 층을 거쳐 데이터에 온 기울기',
  derivative: '도함수',
  derivative_with_b4_2: '도함수, B4.2와 함께',
  derivative_with_b4_3: '도함수, B4.3과 함께',
  sums_after_forward: '순전파 뒤의 가중합',
  sigmoid_derivative: '시그모이드의 도함수',
  tanh_derivative: 'tanh의 도함수',
  sum_of_probabilities: '샘플별 확률의 합',
  loss_by_batch: '배치 크기에 따른 손실',
  gradient_by_batch: '배치 크기에 따른 가장 큰 기울기',
  dx: '점수 10개의 기울기, 손글씨는 2',
  gradient_check: '기울기 확인의 상대 오차',
  points_right: 'XOR의 점 4개 중 맞은 수',
  loss_of_logits: '로짓 z 하나의 손실, 정답은 y',
  probabilities: '점수 1000, 0, −1000의 소프트맥스',
  without_gradient_at_first: '기울기가 없는 점수의 비율, 처음',
  without_gradient_at_last: '기울기가 없는 점수의 비율, 끝',
  samples_above_zero: '점수가 0보다 큰 샘플의 수',
  trained_on: '학습에 쓴 샘플의 수',
  accuracy_by_part: '데이터별 정확도',
  weight_norm: '끝에서 잰 전체 가중치의 크기',
  steps: '이동량 ÷ 학습률, 기울기가 늘 1일 때',
};

const grid = ['z = −2', 'z = −1', 'z = −½', 'z = ½', 'z = 1', 'z = 2'];
const epochs = ['1', '2', '3', '4', '5', '1,000', '5,000', '10,000'].map((n) => `${n}에폭`);
const batches = ['샘플 1개', '샘플 2개', '샘플 4개', '샘플 8개', '샘플 16개'];
const threeClasses = ['클래스 0', '클래스 1', '클래스 2'];

/** What the numbers of a fact stand for, in their order. */
export const factLabels: typeof enLabels = {
  mse: epochs,
  mse_of_the_tutorial: epochs,
  apple_gradients: ['사과', '사과 개수', '세금'],
  fruit_gradients: ['사과', '사과 개수', '귤', '귤 개수', '세금'],
  derivative: grid,
  derivative_with_b4_2: grid,
  derivative_with_b4_3: grid,
  sums_after_forward: grid,
  sigmoid_derivative: grid,
  tanh_derivative: grid,
  sum_of_probabilities: ['샘플 0', '샘플 1', '샘플 2', '샘플 3'],
  loss_by_batch: batches,
  gradient_by_batch: batches,
  dx: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
  loss_of_logits: ['−1000', '−40', '40', '1000'].flatMap((z) => [
    `z = ${z}, y = 0`,
    `z = ${z}, y = 1`,
  ]),
  probabilities: ['점수 1000', '점수 0', '점수 −1000'],
  loss_of_large_scores: threeClasses,
  samples_above_zero: threeClasses,
  accuracy_by_part: ['훈련', '검증', '시험'],
  steps: ['1', '2', '3', '4', '5', '12', '100', '1,000'].map((t) => `업데이트 ${t}`),
};
