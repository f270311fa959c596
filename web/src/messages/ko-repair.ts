// Repairing a backward pass, in Korean.
import { html } from 'lit';
import type { enRepair } from './en-repair.ts';
import * as format from './format.ts';
import { inWords } from './scientific.ts';

export const koRepair: typeof enRepair = {
  mistakes: '버그 목록',
  mistakeOf: (number, all) => `버그 ${format.integer(all)}개 중 ${format.integer(number)}번째`,
  mistakeName: (number, isRepaired) =>
    `버그 ${format.integer(number)}${isRepaired ? ', 고침' : ''}`,
  waiting: '손실의 기울기를 재고 있습니다.',
  wrongNow: (name, error) => html`한 줄이 틀렸습니다. ${name} 배열이 ${error}만큼 어긋납니다.`,
  notRepaired: (name, error) =>
    html`아직 고쳐지지 않았습니다. 이 줄로도 ${name} 배열이 ${error}만큼 어긋납니다.`,
  repairedNow: (error) => html`고쳤습니다. 어떤 기울기도 ${error}보다 크게 어긋나지 않습니다.`,
  allRepaired: '여섯 개의 버그를 모두 고쳤습니다.',
  about:
    '입력 2개, tanh 뉴런 3개, 클래스 3개로 된 신경망입니다. 손실의 기울기는 C++에서 가중치를 하나씩 움직여 가며 직접 쟀고, 역전파의 각 줄은 그 C++가 낸 숫자로 계산합니다.',
  ownError: (error) =>
    `C++의 실제 역전파는 같은 기울기와 오차 ${inWords(error)} 안에서 일치합니다.`,
  pass: '역전파',
  passHint: '열 하나가 샘플 하나이고 모두 m개입니다. P는 예측, Y는 정답입니다.',
  whichLine: '어느 줄이 틀렸나요?',
  whichForm: (name) => `${name}에 들어갈 식은 무엇인가요?`,
  firstLine: '먼저 줄을 고르세요.',
  asItStands: '지금 그대로',
  yours: '고른 줄로',
  check: '기울기 확인하기',
  next: '다음 버그',
  found: '기울기 확인 결과',
  foundHint:
    '배열마다 계산한 기울기와 잰 기울기의 가장 큰 차이를 그 배열의 가장 큰 기울기로 나눈 값입니다.',
  array: '배열',
  why: {
    transpose:
      '순전파 Z2 = W2 A1에서는 출력마다 W2의 한 행을 씁니다. 돌아올 때는 뉴런마다 모든 출력에 넘겨준 몫을 모읍니다. 그것은 W2의 한 열이므로 전치가 필요합니다.',
    derivative:
      '활성화 값의 기울기는 가중합의 기울기와 다릅니다. 그 사이에 tanh의 기울기 1 − a²이 있습니다.',
    mean: '손실이 샘플의 평균이므로 dZ2는 이미 m으로 나뉘어 있습니다. 한 번 더 나누면 이 층의 가중치는 m배 느리게 배웁니다.',
    bias: '편향은 모든 샘플에 쓰이므로 기울기도 첫 샘플의 것이 아니라 모든 샘플의 합입니다.',
    sign: '정답 클래스의 확률이 커지면 손실이 줄어듭니다. 그래서 P − Y입니다. Y − P로는 걸음마다 오르막을 갑니다.',
    place:
      'tanh의 기울기는 1 − tanh²(z)이고, tanh(z)가 바로 A1입니다. 가중합 Z1을 제곱하면 뜻 없는 수가 됩니다.',
  },
  linkRefused: (value) =>
    `링크에 적힌 버그 “${value.slice(0, 40)}”은(는) 여섯 개 가운데 없습니다. 첫 번째 버그를 보여 줍니다.`,
  restarted: '워커가 멈췄습니다. 새 워커가 기울기를 다시 쟀습니다.',
  gaveUp: '워커를 시작하지 못했습니다.',
  failed: '기울기를 재지 못했습니다.',
  refused: (reason) => format.sentence(reason),
  tryAgain: '다시 시도',
};
