// NN0 to NN6 in Korean. The keys are those of the English one.
import { html, type TemplateResult } from 'lit';
import type { building as enBuilding } from './en-tutorial-building.ts';
import * as format from './format.ts';

type Marked = TemplateResult;

export const building: typeof enBuilding = {
  buildingHead: (stage: number, what: string) => html`NN${stage}: <b>${what}</b>.`,
  stageAdds: [
    '만들어졌다고 알립니다',
    '가중치를 가집니다',
    '합을 구부립니다',
    '대답합니다',
    '기울기를 압니다',
    '오차에서 배웁니다',
    '학습을 되풀이합니다',
  ],
  stageAbout: [
    '첫 클래스는 한 가지만 합니다. 신경망을 만들 때 디버그 로그에 한 줄을 적습니다. 뒤의 클래스는 모두 이것을 물려받아 같은 말을 합니다.',
    '정규 분포 난수로 채운 행렬 두 개: 입력 2개에서 은닉 뉴런 3개로, 은닉 뉴런 3개에서 출력 1개로. 편향은 없습니다. 시드 42에서 45개를 뽑은 다음의 난수이므로, 아래 숫자는 모두 튜토리얼이 출력한 것과 같습니다.',
    '활성화 함수: 어떤 합이든 0과 1 사이의 숫자가 됩니다. 이것이 없으면 가중치 두 층은 한 층과 다를 바 없습니다.',
    '순전파: 가중합을 구해 구부리고, 한 번 더 합니다. 대답에 필요한 것은 이것이 전부입니다. 무작위 가중치로는 세 학생에 대한 답이 거의 같습니다.',
    '시그모이드의 도함수에는 가중합을 넣어야 합니다. 이미 시그모이드를 지난 숫자를 넣으면 다른 자리의 기울기가 나옵니다.',
    '역전파: 출력의 오차를 구하고, 합마다 그 오차를 얼마나 일으켰는지 나눈 다음, 가중치를 얼마나 바꿀지 정합니다. 누를 때마다 한 번 업데이트합니다.',
    '순전파와 역전파를 원하는 만큼 되풀이합니다. 그 사이에 튜토리얼은 1~5에폭과 1,000에폭마다의 값을 출력합니다.',
  ],
  stageCan: [
    '할 수 있는 일: 만드는 것뿐입니다.',
    '할 수 있는 일: 가중치를 봅니다.',
    '할 수 있는 일: 숫자를 구부립니다.',
    '할 수 있는 일: 점수 세 개를 물어봅니다.',
    '할 수 있는 일: 답이 얼마나 움직일지 물어봅니다.',
    '할 수 있는 일: 한 번씩 업데이트합니다.',
    '할 수 있는 일: 전부입니다. 학습시켜 보세요.',
  ],
  stages: '일곱 클래스',
  stageName: (stage: number) => `NN${stage}`,
  heirOf: (stage: number) => (stage === 0 ? '상속 없음' : `NN${stage - 1} 상속`),
  theClass: '더하는 것',
  previous: '이전',
  next: '다음',
  newNetwork: '새 신경망',
  feedForward: 'feed_forward(X)',
  backwardOnce: 'backward(X, y, o)',

  // the sigmoid
  sigmoid: '시그모이드',
  sigmoidAndSlope: '시그모이드와 그 기울기',
  sum: '가중합 s',
  sigmoidPicture: '−8부터 8까지의 시그모이드',
  sigmoidAt: (value: Marked) => html`sigmoid(s) = ${value}`,
  slopeAt: (value: Marked) => html`slope(s) = ${value}`,
  slopeTwice: (value: Marked) => html`slope(sigmoid(s)) = ${value}, NN5에 적힌 대로`,
  slopeHint:
    '기울기는 s = 0에서 가장 커서 0.25입니다. 0과 1 사이에 있는 sigmoid(s)에서 구하면 언제나 0.1966과 0.25 사이입니다. 그래서 확신하는 뉴런과 망설이는 뉴런을 가려내지 못합니다.',

  // the log
  log: '디버그 로그',
  flag: 'debug_flag',
  flagName: { 0: '0: 없음', 1: '1: 함수 이름', 2: '2: 숫자까지' },
  flagHint: 'train이 직접 출력하는 것은 이 값과 상관없습니다.',
  logEmpty: '이 단계에서는 아직 적힌 것이 없습니다.',
  logInitialised: 'NN0: 신경망 초기화',
  logForward: 'NN3: feed_forward',
  logBackward: 'NN5: backward',
  logUpdated: (epoch: number) => `NN5: 가중치 업데이트, ${format.integer(epoch)}`,
  logSkipped: (count: number) => `NN6: 업데이트 ${format.integer(count)}번 더`,
  logEpoch: (epoch: number, prediction: string, error: number) =>
    `EPOCH ${epoch}\n예측:\n${prediction}\n에러:\n${String(error)}`,
  errorBehind: (updates: Marked, error: Marked) =>
    html`업데이트 ${updates}번 뒤 평균 제곱 오차는 ${error}입니다.`,
  clearLog: '로그 지우기',
  museum: '자리가 틀린 두 도함수를 박물관에서 보기:',
};
