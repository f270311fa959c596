// The small exercises of the third tutorial in Korean, by the keys of experiments/exercises.

import { html } from 'lit';
import type {
  exercises as enExercises,
  exerciseWords as enExerciseWords,
} from './en-tutorial-exercises.ts';

export const exerciseWords: typeof enExerciseWords = {
  apple: {
    name: '세금을 낸 사과 두 개',
    about: '곱셈 노드 두 개를 지나는 순전파: 100 × 2 × 1.1.',
  },
  fruit: {
    name: '사과와 귤',
    about: '곱 두 개, 그 합, 그리고 세금. 마지막 자리는 64비트 수의 것입니다.',
  },
  'fruit-gradients': {
    name: '숫자마다 가격에 주는 영향',
    about: '같은 그래프의 역전파입니다. 사과 한 개가 늘면 110을 더 냅니다.',
  },
  copy: {
    name: '복사본은 숫자를 지킵니다',
    about: 'b는 a의 복사본입니다. 그 뒤 a가 바뀝니다. a의 별칭이었다면 함께 바뀝니다.',
  },
  mask: {
    name: 'ReLU가 막는 곳',
    about: '마스크는 x가 0 이하인 곳에서 참입니다. 그곳의 출력은 0입니다.',
  },
  relu: {
    name: 'ReLU 역전파',
    about:
      '입력이 0보다 큰 곳에서 기울기가 지나갑니다. 튜토리얼의 첫 줄은 층 자신의 출력을 backward에 넘겨 망가뜨립니다.',
  },
  sigmoid: {
    name: '시그모이드, 갔다가 돌아오기',
    about: '순전파는 출력을 기억하고, 역전파는 out (1 − out)을 곱합니다.',
  },
  affine: {
    name: '어파인: X W + b',
    about: '글에는 코드의 4 대신 5가 있고 결과로 20이 적혀 있습니다. 여기 값은 코드의 결과입니다.',
  },
  'affine-random': {
    name: '난수의 어파인',
    about:
      '약 22,000개의 시드를 뽑는 순서까지 바꿔 가며 시험했지만 실린 벡터는 나오지 않았습니다. 문제가 정한 시드 1234에서는 우리 값이 나옵니다.',
  },
  'dot-products': {
    name: '두 벡터, 순서를 바꾸어',
    about: 'X W와 W X가 다르다는 증명이라고 합니다. 두 벡터에서는 둘이 같고, 행렬에서는 다릅니다.',
  },
  transposes: {
    name: '(X W) = (Wᵀ Xᵀ)ᵀ',
    about: '샘플이 행이든 열이든 곱은 같습니다. 우리 층은 샘플을 열에 둡니다.',
  },
  'transposed-shape': {
    name: '전치 행렬의 모양',
    about: '행과 열이 자리를 바꿉니다.',
  },
  'product-shapes': { name: '곱의 모양', about: '(2, 3) 곱하기 (3, 4)는 (2, 4)입니다.' },
  'affine-backward': {
    name: '어파인 역전파',
    about: 'dX = dout Wᵀ, dW = Xᵀ dout이고, 편향은 샘플 전체의 합을 받습니다.',
  },
  'two-layers': { name: '어파인 층 두 개', about: '앞 층의 출력이 뒤 층의 입력입니다.' },
  'two-layers-relu': {
    name: '사이에 ReLU',
    about: '여기서는 합이 모두 양수라 바뀌는 것이 없습니다.',
  },
  'two-layers-backward': {
    name: '두 층의 역전파',
    about: '출력을 기울기인 것처럼 돌려보냅니다. 손으로 확인하기 위한 숫자입니다.',
  },
  'three-layers': {
    name: '세 층, 갔다가 돌아오기',
    about: '층마다 뒤에 있는 층에 필요한 것을 넘깁니다.',
  },
  'softmax-figure': {
    name: '그림의 소프트맥스',
    about: '점수 5.3과 10.1이 0.008과 0.991이 됩니다. 둘의 비는 e의 −4.8제곱입니다.',
  },
  'loss-and-gradient': {
    name: '좋은 답과 나쁜 답',
    about:
      '샘플 하나의 소프트맥스와 교차 엔트로피입니다. 튜토리얼에는 결과가 없습니다. 적힌 대로라면 기울기가 이 값의 10분의 1입니다(B2.10).',
  },
  'nine-losses': {
    name: '점점 나아지는 답 아홉 개',
    about: '정답 클래스의 점수가 0.1에서 0.9로 오르고, 손실은 내려갑니다.',
  },
  'three-layers-loss': {
    name: '세 층과 손실',
    about:
      '정답 클래스가 304만큼 앞섭니다. 그 확률은 마지막 자리까지 1이고, 손실은 −log(1 + 10⁻⁷)로 0보다 작습니다.',
  },
  'three-layers-loss-backward': {
    name: '그 기울기',
    about: '약 10⁻¹³¹입니다. 이렇게 작은 수는 64비트로만 나타낼 수 있습니다.',
  },
  'ordered-layers': {
    name: '순서가 중요합니다',
    about:
      '이름이 같은 딕셔너리 둘은 같지만, 순서 있는 딕셔너리는 순서까지 같아야 같습니다. 층에는 순서가 있습니다.',
  },
};

export const exercises: typeof enExercises = {
  exerciseWords,
  exercisesHead: (same: number, printed: number) =>
    html`문제에 실린 결과는 <b>${printed}개</b>입니다. 여기서 <b>${same}개</b>가 똑같이 나옵니다.`,
  exercisesAbout:
    '“밑바닥부터 시작하는 딥러닝”의 문제를 하나하나 우리 층과 그래프와 손실로 계산했습니다. 행렬은 튜토리얼처럼 한 행에 샘플 하나를 적었습니다.',
  exercisesWaiting: '문제를 계산하고 있습니다.',
  exercisesFailed: '문제를 계산하지 못했습니다.',
  filter: '번호나 단어',
  showAll: '모두 보기',
  onlyDiffering: '다른 것만',
  nothingFound: (text: string) =>
    `“${text.slice(0, 40)}”: 번호나 설명에 이 글자가 있는 문제가 없습니다.`,
  noneDiffer: '실린 숫자가 모두 똑같이 나왔습니다.',
  themeName: {
    graph: '가격 그래프',
    layers: '층 하나와 모양',
    networks: '이어진 층',
    losses: '소프트맥스, 손실, 순서',
  },
  expression: '식',
};
