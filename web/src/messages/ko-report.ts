// Reports of a run as files, and what stands in them, in Korean.
import type { enReport } from './en-report.ts';
import * as format from './format.ts';

export const koReport: typeof enReport = {
  // the pane
  reports: '보고서',
  reportsHint:
    '이 학습이 무엇이고 어디까지 왔는지를 보관하거나 제출할 수 있습니다. 파일은 이 기기에서 만들어지며 밖으로 나가지 않습니다.',
  asPage: '학습 기록을 웹 문서로 (HTML)',
  asPageFor: '네트워크 없이 어느 브라우저에서나 열리는 파일 하나이며, 인쇄하기에도 좋습니다.',
  asText: '학습 기록을 글로 (Markdown)',
  asTextFor: '노트, 저장소, 텍스트 편집기에서 씁니다.',
  asTable: '곡선을 표로 (CSV)',
  asTableFor: '모든 점을 모든 자릿수까지 담아, 스프레드시트나 스크립트에서 씁니다.',
  asPicture: '곡선을 그림으로 (PNG)',
  asPictureFor: '제목, 축, 범례를 갖추고 페이지의 색을 따릅니다.',
  pictureOf: '그림 고르기',
  savePicture: 'PNG로 저장',
  saveAll: '모두 저장 (ZIP)',
  making: '보고서를 만들고 있습니다.',
  reading: '보고서를 만들고 있습니다. 신경망이 시험 숫자를 모두 읽습니다.',
  painting: '그림을 만들고 있습니다.',
  saved: (name) => `${name} 파일로 저장했습니다.`,
  notMade: (reason) => `파일을 만들지 못했습니다. ${format.sentence(reason)}`,
  nothingYet: '아직 수치가 없습니다. 먼저 조금 학습시키십시오.',

  // the report
  titleOf: (lab) => `Glassbox 학습 기록: ${lab}`,
  table: '내 데이터',
  madeOn: (date, version) => `${date}, Glassbox ${version}에서 만들었습니다.`,
  summaryDigits: (accuracy, count, iteration) =>
    `${format.integer(iteration)}스텝을 학습한 신경망이, 학습에 쓰지 않은 숫자 ${format.integer(count)}개 가운데 ${format.percent(accuracy)}를 맞게 읽습니다.`,
  summaryPoints: (accuracy, count, iteration) =>
    `${format.integer(iteration)}스텝을 학습한 신경망이, 학습에 쓰지 않은 표본 ${format.integer(count)}개 가운데 ${format.percent(accuracy)}를 맞힙니다.`,
  summaryLoss: (loss, iteration) =>
    `${format.integer(iteration)}스텝을 학습한 뒤의 훈련 손실은 ${format.loss(loss)}입니다.`,
  again: '같은 버전에서 같은 설정과 같은 시드를 쓰면 이 학습이 숫자 하나까지 똑같이 되풀이됩니다.',
  branched:
    '이 학습은 도중에 다른 설정으로 이어졌습니다. 아래는 지금의 설정이며, 처음부터 이 설정으로 시작하면 다른 학습이 됩니다.',
  openRun: '이 설정을 Glassbox에서 열기',
  classes: '클래스 수',
  configuration: '설정',
  setting: '항목',
  value: '값',
  network: '신경망',
  layer: '층',
  whatItIs: '내용',
  input: '입력',
  affine: (units) => `완전 연결, 뉴런 ${format.integer(units)}개`,
  convolution: (channels, kernel) =>
    `합성곱, 채널 ${format.integer(channels)}개, ${kernel} × ${kernel} 창`,
  maxPool: (size) => `${size} × ${size} 가운데 최댓값 (최대 풀링)`,
  flatten: '그림을 한 줄로 펼침',
  batchNorm: '배치 정규화',
  dropout: (rate) => `드롭아웃, 학습하는 동안 ${format.percent(rate)}를 빼 둠`,
  pixels: '28 × 28 픽셀',
  numbers: (count) => `수 ${format.integer(count)}개`,
  numbersHead: '수치',
  measure: '항목',
  iteration: '스텝 (가중치 갱신)',
  epoch: '에폭',
  samplesSeen: '학습한 표본',
  parameters: '가중치와 편향',
  trainLoss: '훈련 손실',
  trainAccuracy: '훈련 정확도',
  testLoss: '시험 손실',
  testAccuracy: '시험 정확도',
  testCount: '시험한 표본',
  time: '학습한 시간',
  seconds: (milliseconds) => `${format.seconds(milliseconds)}초`,
  speed: '초당 표본',
  rateNow: '지금의 학습률',
  diverged: '이다음부터 손실이 숫자가 아닙니다. 그 직전의 가중치를 남겨 두었습니다.',
  notMeasured: '측정하지 않음',
  curves: '곡선',
  curvesCaption: '학습하는 동안의 정확도와 손실. 점선은 훈련, 실선은 시험입니다.',
  curvesThinned: (shown, all) =>
    shown < all
      ? `학습하는 동안의 정확도와 손실: 점 ${format.integer(all)}개 가운데 고른 간격으로 ${format.integer(shown)}개`
      : '학습하는 동안의 정확도와 손실',
  step: '스텝',
  steps: '스텝',
  accuracy: '정확도',
  loss: '손실',
  train: '훈련',
  test: '시험',
  confusion: '무엇을 무엇으로 보는가',
  confusionCaption: (count) =>
    `행: 실제 클래스. 열: 신경망의 답. 시험 표본 ${format.integer(count)}개.`,
  confusionTrained: (count) =>
    `행: 실제 클래스. 열: 신경망의 답. 훈련 점 ${format.integer(count)}개. 이 학습에는 시험 점이 없습니다.`,
  isHead: '실제 \\ 답',
  perClassCaption: '클래스마다 맞힌 표본의 수',
  classHead: '클래스',
  count: '표본',
  right: '정답',
  share: '비율',
  className: (label) => `클래스 ${format.integer(label)}`,
  mistakes: '가장 확신한 오답',
  mistakesCaption: '잘못 읽은 시험 숫자와, 그때 신경망이 확신한 정도입니다.',
  mistake: (is, answer, chance) => `${is} → ${answer} (${format.percent(chance)})`,
  noMistakes: '시험 표본을 모두 맞힙니다.',
  regression: '배울 숫자',
  meanError: '평균 절대 오차',
  rootError: '평균 제곱근 오차',
  resultsFailed: (reason) =>
    `이 보고서를 위해 시험 데이터를 읽지 못했습니다. ${format.sentence(reason)}`,
};
