// The diagram's, the space-warp view's and the plot's sentences in Korean. The keys are those of
// the English ones.
import type { enNetwork } from './en-network.ts';
import * as format from './format.ts';

interface Read {
  step: number;
  loss: number | null;
  accuracy: number | null;
}

export const koNetwork: typeof enNetwork = {
  // the diagram
  picture: (sizes: readonly number[]) =>
    `뉴런이 입력부터 출력까지 ${sizes.map(format.integer).join(', ')}개인 신경망. 화살표 키로 뉴런 사이를 옮겨 다닙니다.`,
  inputs: '입력',
  output: '출력',
  node: (name: string, layer: number, layers: number) => {
    if (layer === 0) return `입력 ${name}`;
    return layer === layers - 1 ? `출력 ${name}` : `은닉층 ${layer}의 뉴런 ${name}`;
  },
  hiddenLayers: (count: number) => (count === 0 ? '은닉층 없음' : `은닉층 ${count}개`),
  addLayer: '은닉층 더하기',
  removeLayer: '마지막 은닉층 빼기',
  layerNeurons: (count: number) => `뉴런 ${count}개`,
  addNeuron: (layer: number) => `은닉층 ${layer}에 뉴런 더하기`,
  removeNeuron: (layer: number) => `은닉층 ${layer}에서 뉴런 빼기`,
  removeThisLayer: (layer: number) => `은닉층 ${layer} 빼기`,
  activation: (layer: number) => `은닉층 ${layer}의 활성화 함수`,
  lastInput: '입력 하나는 남아야 합니다. 입력이 없으면 배울 것이 없습니다.',
  tooWide: (most: number) => `뉴런이 ${format.integer(most)}개보다 많은 층은 그리지 않습니다.`,
  strongest: (count: number) =>
    `넓은 층 사이에는 가장 강한 가중치 ${format.integer(count)}개를 그립니다.`,
  hint: '뉴런이나 선을 가리키거나 누르면 숫자가 나옵니다. 거기서 숫자를 바꿀 수 있습니다.',

  // the card of a neuron or an edge
  card: (name: string) => `${name}의 숫자`,
  close: '닫기',
  ofLayer: (layer: number, activation: string) => `은닉층 ${layer}, ${activation}`,
  ofOutput: '출력',
  ofInput: '입력',
  ofEdge: '가중치',
  points: '훈련용 점',
  point: (index: number, count: number) =>
    `점 ${format.integer(count)}개 중 ${format.integer(index + 1)}번째`,
  previousPoint: '이전 훈련용 점',
  nextPoint: '다음 훈련용 점',
  others: (count: number) => `나머지 ${format.integer(count)}개`,
  waitsForGradient: '기울기가 아직 오지 않았습니다.',
  weightFrom: (name: string) => `${name}에서 온 w`,
  edgeWeight: (from: string, to: string) => `w: ${from} → ${to}`,
  bias: '편향 b',
  weightGradient: 'dL/dw',
  biasGradient: 'dL/db',
  weightsAndBias: '가중치와 편향',
  notANumber: (got: string) => `−1.5 같은 숫자가 필요합니다. 입력한 값은 “${got}”입니다.`,

  // the space-warp view
  plane: '평면',
  layer: (layer: number) => `층 ${layer}`,
  between: (before: string, after: string, share: number) =>
    `${before} → ${after}, ${format.share(share)}`,
  warpUnits: (count: number) => `뉴런 ${count}개`,
  projected: (count: number) => `뉴런 ${count}개, 한쪽에서 본 모습`,
  warpWaits: '층마다 격자를 휘는 모습이 여기에 나옵니다.',
  noHidden: '은닉층이 없으면 평면은 휘지 않습니다.',
  warpPicture: (name: string, units: string, points: number) =>
    `${name}, ${units}: 그곳에 놓인 격자와 훈련용 점 ${format.integer(points)}개`,
  warpLine: '선은 출력이 결정하지 못하는 곳입니다.',
  warpSlider: '평면에서 마지막 층까지',
  previousLayer: '이전 층',
  nextLayer: '다음 층',

  // the plot
  accuracyPlot: '정확도',
  lossPlot: '손실',
  train: '훈련',
  test: '시험',
  logarithmic: '로그 눈금',
  plotLabel: '스텝에 따른 정확도와 손실. 왼쪽과 오른쪽 화살표 키로 곡선을 한 점씩 읽습니다.',
  readoutHint: '곡선을 가리키거나 화살표 키를 쓰면 값이 나옵니다.',
  /** What the curves have at a step; the test line may have its nearest point at another one. */
  readout: (step: number, train: Read | null, test: Read | null) => {
    const at = test && test.step !== step ? `(${format.integer(test.step)}스텝)` : '';
    const numbers = (name: string, read: Read | null) => {
      const parts = [];
      if (read?.loss != null) parts.push(`손실 ${format.loss(read.loss)}`);
      if (read?.accuracy != null) parts.push(`정확도 ${format.percent(read.accuracy)}`);
      return parts.length > 0 ? `${name} ${parts.join(', ')}` : '';
    };
    const parts = [numbers('훈련', train), numbers(`시험${at}`, test)].filter(Boolean);
    return `${format.integer(step)}스텝: ${parts.join('; ')}`;
  },
};
