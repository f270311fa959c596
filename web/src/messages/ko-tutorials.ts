// The room of the tutorials in Korean, one key a sentence.
import { html, type TemplateResult } from 'lit';
import type { enTutorials } from './en-tutorials.ts';
import * as format from './format.ts';
import { building } from './ko-tutorial-building.ts';
import { exercises as exerciseSentences } from './ko-tutorial-exercises.ts';
import { systemAbout, systemName, tutorialName } from './ko-tutorial-systems.ts';
import { topics as topicWords } from './ko-tutorial-topics.ts';

type Marked = TemplateResult;

const times = (count: number) => `${format.integer(count)}번`;

export const koTutorials: typeof enTutorials = {
  tutorialName,
  systemName,
  systemAbout,
  ...building,
  ...topicWords,
  ...exerciseSentences,

  // the menu
  menu: '신경망과 개념',
  systems: '신경망',
  topics: '개념',
  choose: '신경망 또는 개념',
  topicName: {
    building: 'NN0~NN6, 클래스 하나씩',
    output: '출력층',
    epochs: '반복, 배치, 에폭',
    memory: '마스크, 복사, 별칭',
    exercises: '문제 209~235',
  },
  waiting: '신경망 목록을 가져오고 있습니다.',
  notFetched: '신경망 목록을 가져오지 못했습니다.',

  // the live sentence
  unseen: (name: string) => html`${name}: 아직 <b>아무것도</b> 배우지 않았습니다.`,
  readsDigits: (iteration: number, accuracy: number) =>
    html`<b>${times(iteration)}</b> 업데이트한 뒤 시험 숫자의 <b>${format.percent(accuracy)}</b>를 읽습니다.`,
  onPoints: (iteration: number, accuracy: number) =>
    html`<b>${times(iteration)}</b> 업데이트한 뒤 점의 <b>${format.percent(accuracy)}</b>를 맞힙니다.`,
  onScores: (iteration: number, error: number) =>
    html`<b>${times(iteration)}</b> 업데이트한 뒤 평균 제곱 오차는 <b>${format.plain(error)}</b>입니다.`,
  begun: (iteration: number) => html`지금까지 <b>${times(iteration)}</b> 업데이트했습니다.`,
  spoken: (iteration: number, loss: number | null, accuracy: number | null) =>
    accuracy === null
      ? `업데이트 ${times(iteration)}, 손실 ${loss === null ? '측정 전' : format.plain(loss)}.`
      : `업데이트 ${times(iteration)}, 정확도 ${format.percent(accuracy)}.`,
  progress: (m: Record<'done' | 'epochs', Marked>, all: number) =>
    html`튜토리얼의 업데이트 ${times(all)} 중 ${m.done}번, ${m.epochs}에폭`,
  theTutorialEnds: (m: Record<'done' | 'epochs', Marked>) =>
    html`튜토리얼은 여기서 멈춥니다: 업데이트 ${m.done}번, ${m.epochs}에폭. ‘시작’을 누르면 더 나아갑니다.`,

  unsolved: '이 출발점은 풀지 못했습니다.',
  unsolvedText: (loss: number, wrong: number) =>
    `손실이 ${format.plain(loss)}에 머물고, 답 4개 중 ${wrong}개가 틀립니다. 더 업데이트해도 이런 곳에서 벗어나는 일은 드뭅니다. 다른 출발점은 이런 곳을 아예 지나지 않을 수도 있습니다.`,
  unsolvable: '어떤 출발점도 풀 수 없습니다.',
  unsolvableText: (loss: number) =>
    `손실은 ${format.plain(loss)}입니다. 여기서 직선 하나로 낮출 수 있는 한계는 ln 2 = 0.693147입니다.`,

  // the form
  variant: '버전',
  asWritten: '적힌 대로',
  corrected: '고친 것',
  pace: '속도',
  paceName: { watch: '천천히 시작', full: '전속력' },
  ownSeed: (seed: number) => `원래 시드 ${seed}`,
  seedHint: (seed: number, named: boolean) =>
    named
      ? `튜토리얼의 숫자는 시드 ${seed}에서 나옵니다. 시드가 다르면 출발점이 다릅니다.`
      : `튜토리얼에는 시드가 없습니다. 여기서는 ${seed}입니다. 시드가 다르면 출발점이 다릅니다.`,

  // the settings of a system
  settings: '튜토리얼의 설정',
  value: '값',
  data: '데이터',
  dataText: {
    digits: 'MNIST, 훈련 숫자 60,000개, 시험 숫자 10,000개',
    digitsPart: (total: number) =>
      `MNIST 훈련 숫자 60,000개 중 ${format.integer(total)}개: 훈련 70%, 검증 15%, 시험 15%`,
    xor_points: '점 네 개: 00, 01, 10, 11',
    xor_clusters: '점 네 무리',
    plane: '평면 위의 점',
    table: '표의 행',
    three_clusters: (count: number, noise: number) =>
      `${format.integer(count)}개씩 점 세 무리, 흩어짐 ${format.plain(noise)}`,
    study_sleep: '학생 세 명: 공부 시간과 수면 시간, 점수 = 5 공부 + 2 수면',
  },
  inputs: '입력',
  inputText: {
    unit: '0부터 1까지의 픽셀',
    offset: '0.01부터 1까지의 픽셀',
    binary: '0 또는 1인 픽셀',
    byMaximum: '열마다 가장 큰 수로 나눈 값',
    plane: '좌표 두 개',
  },
  targets: '정답',
  targetText: {
    oneHot: (off: number, on: number) =>
      `정답 클래스는 ${format.plain(on)}, 나머지는 ${format.plain(off)}`,
    zeroOne: '0 또는 1',
    score: '가장 높은 점수로 나눈 점수',
  },
  layers: '층',
  layerList: (inputs: number, layers: readonly string[]) => `${inputs} → ${layers.join(' → ')}`,
  noBias: '편향 없음',
  numbers: '가중치와 편향',
  lossName: '손실 함수',
  lossText: {
    softmax_cross_entropy: '소프트맥스와 교차 엔트로피, 배치 평균',
    binary_cross_entropy: '시그모이드와 이진 교차 엔트로피, 배치 평균',
    mean_squared_error: '제곱의 평균',
    mean_absolute_error: '거리의 평균',
    half_squared_error: '제곱합의 절반',
  },
  optimizer: '옵티마이저',
  optimizerText: {
    sgd: '기본 경사하강법',
    momentum: '모멘텀',
    nesterov: '네스테로프 모멘텀',
    adagrad: 'AdaGrad',
    rmsprop: 'RMSProp',
    adam: 'Adam',
    book_adagrad: 'AdaGrad, 책의 식',
    book_rmsprop: 'RMSProp, 책의 식',
    book_adam: 'Adam, 책의 식',
  },
  rate: '학습률',
  penalty: 'L2 벌점',
  batchSize: '배치',
  batchText: {
    shuffled: (size: number) => `${format.integer(size)}개, 에폭마다 새로 섞음`,
    with_replacement: (size: number) => `${format.integer(size)}개, 매번 무작위로 뽑음`,
    file_order: (size: number) => `${format.integer(size)}개, 파일의 순서대로`,
    full_batch: () => '모든 샘플을 한꺼번에',
  },
  firstWeights: '가중치 초깃값',
  initText: {
    uniform: (scale: number) => `−${format.plain(scale)}부터 ${format.plain(scale)}까지 균등 분포`,
    normal: (scale: number) => `정규 분포, 표준 편차 ${format.plain(scale)}`,
    xavier: () => '정규 분포, √(2 / (in + out))',
    lecun: () => '정규 분포, √(1 / in)',
    he: () => '정규 분포, √(2 / in)',
  },
  seed: '시드',
  seedText: (seed: number, skipped: number) =>
    skipped === 0 ? String(seed) : `${seed}, 난수 ${format.integer(skipped)}개를 버린 뒤`,
  length: '업데이트 횟수',
  lengthText: (iterations: number, epochs: number) =>
    `${times(iterations)}, 곧 ${format.plain(epochs)}에폭`,
  precision: '실행',
  precisionText: {
    double: '전용 워커, 64비트 수: 실린 자리까지 맞추려면 필요합니다',
    float: '전용 워커, 32비트 수',
  },
  mistakes: '들어 있는 버그',
  mistake: (bug: string) => `박물관의 ${bug}`,

  // the printed numbers
  printed: '튜토리얼에 실린 숫자',
  printedNothing: '튜토리얼에는 이 실행의 숫자가 없습니다.',
  printedAsWritten: '튜토리얼에 실린 숫자는 적힌 대로 실행한 것입니다.',
  printedOtherSeed: (seed: number) =>
    `실린 숫자는 시드 ${seed}에서 나옵니다. 다른 시드에는 비교할 것이 없습니다.`,
  printedHere: (same: number, all: number) => `${all}개 중 ${same}개 일치`,
  printedHint: '실행이 행에 적힌 업데이트에 이르면 그 행을 비교합니다.',
  printedLost:
    '비교하던 워커가 멈췄고, 새 워커는 비교 없이 이어 갑니다. ‘처음부터’를 누르면 다시 비교합니다.',
  what: '항목',
  after: '업데이트 횟수',
  tutorial: '튜토리얼',
  ours: 'Glassbox',
  compared: '비교',
  whatName: {
    input: 'X, 입력',
    target: 'y, 정답',
    prediction: '예측',
    'mean squared error': '평균 제곱 오차',
    w1: 'w1',
    hidden_sum: 'hidden_sum',
    activated_hidden: 'activated_hidden',
    w2: 'w2',
    activated_output: 'activated_output',
    'train accuracy': '정확도, 훈련 숫자',
    'test accuracy': '정확도, 시험 숫자',
  },
  notYet: '아직',
  sameDigits: '모든 자리 일치',
  neighbour: '바로 이웃한 수',
  withinRange: '다른 시드의 범위 안',
  differs: '다름',
  rangeText: (low: number, high: number) => `시드 8개: ${format.plain(low)}~${format.plain(high)}`,
  outOfRange: '다른 시드의 범위 밖',
  misprinted: '어느 시드에서도 나오지 않는 값',
  notShown: '튜토리얼에 없음',

  // the attributes
  attributes: '신경망이 기억하는 것',
  attributesForward:
    '한 행이 학생 한 명입니다. 이름 아래는 우리 쪽 이름입니다. ᵀ: 행과 열을 맞바꿉니다.',
  attributesBoth:
    '위는 값, 아래는 되돌아온 것입니다. 한 행이 학생 한 명입니다. 모양 옆은 우리 쪽 이름입니다. ᵀ: 행과 열을 맞바꿉니다. −: 튜토리얼은 거꾸로 뺍니다.',
  attributesOurs: (samples: number) =>
    `위는 값, 아래는 기울기입니다. 훈련 샘플 ${samples}개를 지금 가중치로 계산했고, 한 열이 샘플 하나입니다.`,
  shape: (ours: string, rows: number, columns: number) =>
    ours === '' ? `${rows} × ${columns}` : `${ours}, ${rows} × ${columns}`,
  lossNow: (loss: string) => `손실 ${loss}`,

  // the error of the regression
  errorChart: '훈련 중의 평균 제곱 오차, 로그 축',
  thisRun: (name: string, error: string) => `${name} ${error}`,
  errorNow: (value: Marked) => html`평균 제곱 오차 ${value}`,
};
