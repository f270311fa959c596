// Korean, the gradient check. The keys are those of the English one.
import { html, type TemplateResult } from 'lit';
import type { en } from './en-check.ts';
import * as format from './format.ts';
import { inWords as about, step } from './scientific.ts';

const quoted = (text: string) => `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;

interface Best {
  h: number;
  error: number;
}

export const ko: typeof en = {
  // the sentence
  waiting: '역전파가 맞을까요? 손실의 기울기를 직접 재서 견줍니다.',
  greenSentence: (slopes: TemplateResult, error: TemplateResult) =>
    html`역전파와 측정한 기울기 ${slopes}개가 오차 ${error} 안에서 일치합니다.`,
  coarseSentence: (h: number, error: TemplateResult) =>
    html`${step(h)} 간격으로는 너무 거칠게 잽니다. 기울기가 ${error}만큼 어긋납니다.`,
  flatSentence: '기울기가 0에 너무 가까워 잴 수 없습니다.',
  redSentence: (name: string, error: TemplateResult) =>
    html`${name} 배열에서 역전파와 측정한 기울기가 ${error}만큼 다릅니다.`,
  verdictName: { green: '초록', coarse: '판정 보류', red: '빨강' },
  greenWhy: (limit: number) =>
    `상대 오차가 ${about(limit)}보다 작습니다. 역전파가 낸 값은 손실의 기울기가 맞습니다.`,
  coarseWhy: (h: number, error: number) =>
    `역전파가 아니라 간격 탓입니다. h = ${step(h)}에서 오차는 ${about(error)}입니다.`,
  flatWhy: '두 방법의 차이가 10억분의 1보다 작습니다. 반올림만으로도 생기는 차이입니다.',
  redWhy: '어떤 간격에서도 오차가 작아지지 않습니다. 역전파가 낸 값은 손실의 기울기가 아닙니다.',
  unseenBug:
    '버그가 있지만 기울기 확인으로는 보이지 않습니다. 역전파가 낸 값은 실제로 계산한 그 손실의 기울기입니다.',
  trainedFor: (updates: number, loss: string) =>
    updates === 0
      ? '첫 업데이트 전입니다.'
      : `업데이트 ${format.integer(updates)}번 뒤, 손실 ${loss}.`,
  diverged: (updates: number) =>
    `${format.integer(updates + 1)}번째 업데이트부터 손실이 숫자가 아닙니다. 그 전의 가중치를 확인합니다.`,

  // settings
  settings: '확인할 것',
  network: '신경망',
  networkName: {
    xor: 'XOR 2-2-1, 시그모이드',
    study: '공부와 잠 2-3-1, 시그모이드',
    clusters: '세 군집 2-4-3, ReLU',
    deep: '세 군집 2-3-3-3, ReLU',
    tanh: '세 군집 2-4-3, tanh',
  },
  parameter: '매개변수',
  allParameters: '모두',
  dataParameter: 'X, 데이터',
  samples: '손실 대상',
  samplesName: { all: '모든 샘플', one: '샘플 하나' },
  bug: '심은 버그',
  noBug: '없음',
  bugsOnTheWayBack: '역전파에',
  bugsElsewhere: '다른 곳에',
  bugName: {
    'B0.2': '출력 가중치를 두 번 업데이트',
    'B0.3': '출력 오차를 그대로 쓴 은닉 오차',
    'B1.1': '활성화된 출력에서 구한 도함수',
    'B1.2': '출력의 가중합에서 구한 도함수',
    'B2.2': '전치를 빠뜨림',
    'B2.4': '모든 층이 첫 입력을 저장',
    'B2.5': '넘겨받은 기울기를 고치는 ReLU',
    'B2.6': 'ReLU 두 개에 마스크 하나',
    'B2.7': '한 이름에 층 두 개',
    'B2.8': '배치 전체에 건 소프트맥스',
    'B2.9': '손실은 합, 기울기는 평균',
    'B2.10': '클래스 수로 나눔',
    'B2.11': '들어온 기울기를 무시',
    'B4.1': '출력에 ReLU',
    'B4.2': '거꾸로 된 ReLU의 도함수',
    'B4.3': '입력을 덮어쓰는 ReLU',
    'B4.6': 'L2 벌점을 빠뜨림',
    'B4.7': '어디에나 ReLU의 도함수',
    adam: 'Adam의 보정을 곱함',
  },
  bugOption: (id: string, name: string) => (id === 'adam' ? name : `${id} ${name}`),
  aboutBug: (id: string) => `박물관에서 ${id === 'adam' ? 'Adam의 버그' : id} 보기`,
  train: (updates: number) => `${format.integer(updates)}스텝 학습`,
  startAgain: '처음 상태로',

  // the step
  stepTitle: '간격 h',
  stepHint: '가중치 하나를 양쪽으로 h만큼 움직이고 손실이 어떻게 변하는지 봅니다.',
  stepSlider: '간격 h, 10의 거듭제곱',
  stepField: 'h',
  stepRefused: (text: string) =>
    `h: 1e-5나 0.001처럼 0보다 큰 숫자가 필요합니다. 입력한 값은 ${quoted(text)}입니다.`,
  refused: (reason: string) => format.sentence(reason),
  nothingChanged: '바뀐 것은 없습니다.',
  whereItFits: (id: string) => `들어맞는 신경망에서 ${id} 보기`,
  doubleLine: 'float64',
  floatLine: 'float32',
  rounding: '← 반올림',
  bending: '무시한 h² →',
  hHere: (h: number) => `h = ${step(h)}`,
  curveWords: (double: Best | null, float: Best | null) =>
    html`${double ? html`float64는 h = ${step(double.h)}에서 가장 정확하고, 오차는 ${about(double.error)}입니다. ` : ''}${
      float
        ? html`float32는 h = ${step(float.h)}에서 가장 정확하고, 오차는 ${about(float.error)}입니다.`
        : ''
    }`,
  curvePicture: (double: Best | null, float: Best | null) =>
    `간격 h에 따른 상대 오차, 두 축 모두 10의 거듭제곱. ${double ? `float64의 최솟값: h = ${about(double.h)}에서 ${about(double.error)}.` : ''} ${float ? `float32의 최솟값: h = ${about(float.h)}에서 ${about(float.error)}.` : ''}`,
  curveLesson:
    '오른쪽에서는 간격 안에서 손실이 휘어 오차가 h²에 따라 커집니다. 왼쪽에서는 두 손실이 거의 같아 그 차이에 남는 자릿수가 적습니다. 그래서 오차가 1/h에 따라 커집니다.',
  kinkLesson:
    'ReLU는 0에서 꺾입니다. 긴 간격이 그곳을 넘으면 두 기울기를 한꺼번에 재게 되고, 꺾인 바로 그 점에는 잴 기울기가 없습니다.',
  flatLesson: '틀린 기울기에는 골짜기가 없습니다. 어떤 간격에서도 곡선이 높습니다.',
  floatLost: (reason: string) => `단정밀도의 곡선이 없습니다. ${format.sentence(reason)}`,

  // the table of arrays
  arraysTitle: '모든 매개변수',
  arraysHint: '배열에서 가장 큰 차이를 그 배열의 가장 큰 기울기로 나눈 값입니다.',
  arrayName: '배열',
  shape: '모양',
  checked: '확인 수',
  relativeError: '상대 오차',
  shapeOf: (rows: number, columns: number) =>
    `${format.integer(rows)} × ${format.integer(columns)}`,
  barScale: '막대는 10⁻¹²부터 1까지, 10의 거듭제곱입니다.',
  agrees: '일치',
  differs: '다름',
  undecided: '보류',

  // the worst entries
  worstTitle: '크게 어긋난 원소',
  worstHint: '행과 열은 0부터 셉니다.',
  entry: '원소',
  backprop: '역전파',
  measured: '측정',
  difference: '차이',
  entryName: (array: string, row: number, column: number) => `${array}[${row}, ${column}]`,

  // what went wrong
  linkRefused: (values: readonly { key: string; value: string }[]) =>
    `링크의 ${format.list(values.map(({ key, value }) => quoted(`${key}=${value}`)))} 설정은 여기서 쓸 수 없습니다. 기본값을 씁니다.`,
  linkImpossible: '링크에 적힌 확인은 할 수 없습니다. 기본 확인을 합니다.',
  restarted: '워커가 멈췄습니다. 새 워커가 확인을 다시 시작했습니다.',
  gaveUp: '워커를 시작하지 못했습니다.',
  tryAgain: '다시 시도',
};
