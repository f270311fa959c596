// Every sentence of the page in Korean, one key a sentence. No particle follows a value whose last
// sound is not known.
import { html } from 'lit';
import type { en } from './en.ts';
import * as format from './format.ts';

const quoted = (text: string) => `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;
const measured = (text: string | null) => text ?? '아직 측정 전';

export const ko: typeof en = {
  brand: 'Glassbox',
  labs: '실험실',
  roomName: {
    digits: '손글씨',
    boundary: '결정 경계',
    race: '경주',
    tutorials: '튜토리얼',
    backprop: '역전파',
    speed: '속도',
    lessons: '수업',
    data: '내 데이터',
    glossary: '용어집',
  },
  pageTitle: (lab) => `${lab} · Glassbox`,
  footer: '숨긴 것이 없는 신경망: Eigen을 쓴 C++가 지금 이 브라우저에서 학습합니다.',
  footerData: '숫자: MNIST. 그린 것은 이 페이지 밖으로 나가지 않습니다.',
  skipToLab: '실험실로 건너뛰기',
  labNotLoaded: (lab) => `${lab} 실험실을 받지 못했습니다. 네트워크에서 응답이 없었습니다.`,
  languageNotLoaded: (language: string) =>
    `${language}의 글을 가져오지 못했습니다. 네트워크에서 답이 오지 않았습니다.`,
  reloadPage: '페이지 다시 불러오기',

  // transport
  start: '시작',
  pause: '일시정지',
  step: '한 스텝',
  reset: '처음부터',
  transport: '학습',

  // settings
  settings: '설정',
  moreSettings: '추가 설정',
  networkKind: '신경망',
  networkName: { dense: '완전 연결', lenet: '합성곱' },
  learningRate: '학습률',
  batch: '배치',
  hiddenLayers: '은닉층',
  activation: '활성화 함수',
  lossFunction: '손실 함수',
  initializer: '가중치 초깃값',
  seed: '시드',
  anotherSeed: '다른 시드',
  allPoints: '전체',
  activationName: {
    identity: '항등',
    sigmoid: '시그모이드',
    tanh: 'tanh',
    relu: 'ReLU',
    leaky_relu: 'leaky ReLU',
    elu: 'ELU',
  },
  lossName: {
    softmax_cross_entropy: '교차 엔트로피',
    binary_cross_entropy: '교차 엔트로피',
    mean_squared_error: '평균 제곱 오차',
    mean_absolute_error: '평균 절대 오차',
    half_squared_error: '제곱합의 절반',
  },
  initializerName: {
    he: 'He',
    xavier: 'Xavier',
    lecun: 'LeCun',
    normal: '정규분포',
    uniform: '균등분포',
  },
  notSet: '설정을 바꾸지 않았습니다.',
  hiddenRefused: (text) =>
    `은닉층은 128 또는 64,32처럼 쉼표로 나눈 정수로 적습니다. 입력한 값은 ${quoted(text)}입니다.`,
  seedRefused: (text) =>
    `시드는 0에서 4,294,967,295까지의 정수여야 합니다. 입력한 값은 ${quoted(text)}입니다.`,
  refused: (reason) => format.sentence(reason),
  labUnknown: (name) => `${quoted(name)} 실험실은 없습니다. 대신 손글씨 실험실을 엽니다.`,

  // charts
  accuracyChart: '학습하는 동안의 정확도와 손실',
  chartNow: (test, train, loss) =>
    `시험 정확도 ${measured(test === null ? null : format.percent(test))}, 훈련 정확도 ${measured(train === null ? null : format.percent(train))}, 손실 ${measured(loss === null ? null : format.loss(loss))}.`,
  testLine: (value) => html`시험 ${value}`,
  trainLine: (value) => html`훈련 ${value}`,
  lossLine: (value) => html`손실 ${value}`,
  stepsAxis: (last) => `${format.integer(last)}스텝`,

  // digits: the head
  digitsUnseen: () =>
    html`아직 아무것도 보지 못한 신경망입니다. <b>10번 중 1번</b>만 우연히 맞힙니다.`,
  digitsBegun: (images) =>
    html`이 신경망은 지금까지 숫자 <b>${format.integer(images)}</b>개를 보았습니다.`,
  digitsReads: (milliseconds, accuracy) =>
    html`<b>${format.seconds(milliseconds)}초</b> 만에 처음 보는 숫자의 <b>${format.percent(accuracy)}</b>를 읽습니다.`,
  digitsStatus: ({ epoch, iteration, testAccuracy }) =>
    `${format.integer(epoch)}에폭, ${format.integer(iteration)}스텝${testAccuracy === null ? '' : `, 시험 정확도 ${format.percent(testAccuracy)}`}.`,
  pausedStatus: (status) => `일시정지했습니다. ${status}`,
  pulse: (_n, m) => html`${m.steps}스텝, ${m.epochs}에폭, 초당 ${m.speed}장`,
  parameters: (value) => html`가중치와 편향 ${value}개`,
  inputsSkipped: (share) => `0이 아닌 입력은 ${format.share(share)}: 나머지는 계산하지 않습니다`,
  inputsAllUsed: (share) => `0이 아닌 입력은 ${format.share(share)}: 그래도 모두 곱합니다`,
  testedOn: (count) => `시험 숫자 ${format.integer(count)}개로 측정`,

  // digits: loading
  loading: (load) =>
    `숫자 ${format.integer(load.totalTrainCount + load.totalTestCount)}개 중 ${format.integer(load.trainCount + load.testCount)}개를 받았습니다(${format.megabytes(load.totalBytes)} MB 중 ${format.megabytes(load.bytes)} MB).`,
  loadingFirst: '첫 숫자들을 받고 있습니다.',
  loaded: (load) =>
    `훈련 숫자 ${format.integer(load.trainCount)}개, 시험 숫자 ${format.integer(load.testCount)}개입니다.`,
  loadCancelled: (load) =>
    `받기를 멈췄습니다. 숫자 ${format.integer(load.totalTrainCount + load.totalTestCount)}개 중 ${format.integer(load.trainCount + load.testCount)}개를 받았습니다.`,
  loadFailed: (reason) => `받는 도중에 멈췄습니다. ${format.sentence(reason)}`,
  loadBar: '받은 숫자',
  cancel: '취소',
  retry: '재시도',

  // digits: the box
  youDraw: '직접 그리기',
  padSize: '28 × 28 = 784',
  padHint: '훈련 데이터와 같은 모양으로 다듬습니다.',
  pad: '그림판',
  padHelp: '마우스, 펜, 손가락으로 그리세요.',
  padKeys:
    '화살표 키로 펜을 옮기고, 스페이스 키로 펜을 대거나 떼고, Delete 키로 그림판을 지웁니다.',
  clear: '지우기',
  stageName: { drawn: '1 그림', cut: '2 자름', scaled: '3 크기', centred: '4 중심' },
  looksFor: '은닉 뉴런이 찾는 모양',
  readsPixels: '대답마다 찾는 모양',
  neurons: (count) => `뉴런 ${format.integer(count)}개`,
  neuronsShown: (shown, count) => `뉴런 ${format.integer(count)}개 중 ${format.integer(shown)}개`,
  looksForHint:
    '주황 위의 획은 뉴런을 깨우고, 파랑 위의 획은 잠재웁니다. 막대는 그린 숫자가 뉴런을 얼마나 세게 깨우는지 나타냅니다.',
  weightsPicture: (count) => `뉴런 ${format.integer(count)}개의 첫째 층 가중치, 각각 28 × 28`,
  silent: (count, all) =>
    `${format.integer(all)}개 중 ${format.integer(count)}개는 그린 숫자에 반응하지 않습니다.`,
  answers: '대답',
  tenProbabilities: '확률 10개',
  nothingDrawn: '숫자를 그리면 대답합니다.',
  untrainedGuess: (p, next) =>
    `아직 배우지 않았습니다: ${format.percent(p)}. ${next}일 수도 있습니다.`,
  sure: (p, next) => `확신합니다: ${format.percent(p)}. 다음 후보는 ${next}.`,
  leans: (p, next) => `이쪽으로 기울었습니다: ${format.percent(p)}. ${next}일 수도 있습니다.`,

  // the source
  openSource: '이것을 계산하는 코드 열기',
  sourceViewerFailed: '코드 보기를 받지 못했습니다. 링크를 누르면 파일만 새 탭에서 열립니다.',
};
