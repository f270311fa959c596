// What is said about one digit, its neighbours and its preparation, in Korean.
import type { enInsideDigit } from './en-inside-digit.ts';
import * as format from './format.ts';
import { about } from './scientific.ts';

interface Steps {
  cut: boolean;
  scale: boolean;
  centre: boolean;
}

/** The steps that are on, named in their order. */
function stepNames({ cut, scale, centre }: Steps): string {
  const names = [cut && '자름', scale && '크기', centre && '중심'].filter((name) => name);
  return names.length === 0 ? '단계 없음' : names.length === 3 ? '모든 단계' : names.join(' + ');
}

export const koInsideDigit: typeof enInsideDigit = {
  // the card
  card: '숫자 하나의 순전파와 역전파',
  cardHint: '위: 앞으로 가는 값. 아래: 되돌아오는 기울기.',
  cardEmpty:
    '위의 숫자를 누르거나 그린 숫자를 쓰면, 층마다 그 숫자를 어떻게 바꾸는지와 손실이 어디서 오는지 나타납니다.',
  takeDrawing: '그린 숫자 쓰기',
  closeCard: '닫기',
  testDigit: (digit) => `시험 숫자 ${format.integer(digit)}번`,
  yourDrawing: '그린 숫자',
  isA: (label) => `정답은 ${label}입니다.`,
  reads: (answer, chance) => `신경망의 대답은 ${answer}, 확신은 ${format.percent(chance)}입니다.`,
  heldForRight: '정답으로 볼 숫자',
  lossIs: (loss) => `손실 ${format.loss(loss)}`,
  input: '신경망의 입력',
  inkPicture: (name) => `${name}, 28 × 28 픽셀`,
  saliency: (label) => `획이 ${label}의 근거인 곳`,
  saliencyPicture: (label) =>
    `정답이 ${label}일 때 픽셀마다 손실의 기울기에 음의 부호를 붙여 숫자 위에 겹친 그림`,
  surer: '획이 늘면 더 확신',
  lessSure: '덜 확신',
  probabilities: '확률',
  share: (share) => format.percent(share),
  layers: '층마다 보기',
  layerShape: (height, width, channels) =>
    height * width === 1
      ? `값 ${format.integer(channels)}개`
      : `${format.integer(height)} × ${format.integer(width)} 맵 ${format.integer(channels)}개`,
  values: '값',
  gradients: '∂L/∂ 값',
  valuesPicture: (layer) => `${layer} 층의 값`,
  gradientsPicture: (layer) => `${layer} 층에서 손실의 기울기`,
  range: (range) => `±${about(range)}`,
  cardFormula: '−∂L/∂x',

  // neighbours
  nearest: '가장 가까운 훈련 숫자',
  nearestHint:
    '신경망이 보는 그림을 픽셀마다 견주어 가장 닮은 숫자들입니다. 아래 수는 차이를 제곱해 평균한 값의 제곱근으로, 0에서 1 사이입니다.',
  nearestEmpty: '숫자를 그리면 가장 닮은 것들이 여기에 나타납니다.',
  searched: (count) => `${format.integer(count)}개에서 찾음`,
  neighbour: (label, distance) => `${label}, 거리 ${format.loss(distance)}`,
  distance: (distance) => format.loss(distance),
  nearestFormula: 'd = √((x − t)²의 평균)',

  // preparation
  steps: '다듬는 단계',
  stepName: { cut: '자름', scale: '크기', centre: '중심' },
  stepLong: {
    cut: '획이 있는 네모만 잘라 내기',
    scale: '20 × 20에 맞추기',
    centre: '무게 중심을 가운데로',
  },
  pen: '펜',
  penName: { thin: '가는', normal: '보통', thick: '굵은' },

  // what preparation is worth
  robustness: '다듬기의 효과',
  robustnessHint: (count) =>
    `시험 숫자 ${format.integer(count)}개를 다른 자리에, 또는 더 크거나 작게 놓은 뒤, 직접 그린 숫자처럼 다듬습니다.`,
  robustnessEmpty: '아직 측정하지 않았습니다.',
  measure: '측정',
  measureAgain: '다시 측정',
  stopMeasuring: '정지',
  measuring: (done, of) =>
    `점 ${format.integer(of)}개 중 ${format.integer(done)}개를 측정했습니다. 그동안 다른 칸은 기다립니다.`,
  stopped: (done, of) =>
    `점 ${format.integer(of)}개 중 ${format.integer(done)}개를 측정하고 멈췄습니다.`,
  measuredWith: (iteration) => `${format.integer(iteration)}스텝의 가중치로 측정했습니다.`,
  notMeasured: '측정하지 못했습니다.',
  wayName: stepNames,
  disturbance: { shift: '옮김', scale: '크기 바꿈' },
  axis: {
    shift: '여덟 방향 중 하나로 옮긴 픽셀 수, 28 × 28에서',
    scale: '크기의 배율, 56 × 56에서',
  },
  amountHead: { shift: '픽셀', scale: '배율' },
  amount: (amount) => format.plain(amount),
  accuracy: (share) => format.percent(share),
  robustnessFormula: '맞음 / 전체',
};
