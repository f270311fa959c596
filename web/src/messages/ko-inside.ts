// What is said about the test set, one update and the units of a network, in Korean.
import type { enInside } from './en-inside.ts';
import * as format from './format.ts';
import { about } from './scientific.ts';

export const koInside: typeof enInside = {
  empty:
    '신경망이 첫 배치를 배우고 나면, 틀린 숫자와 숫자마다 층을 지나는 길, 업데이트 한 번이 바꾸는 것이 여기에 나타납니다.',
  connecting: '시험 숫자를 읽고 있습니다.',
  waitsForDigits: (reason) => format.sentence(reason),
  trouble: '들여다볼 수 없습니다.',
  measuredAt: (iteration, count) =>
    `${format.integer(iteration)}스텝 뒤, 시험 숫자 ${format.integer(count)}개`,

  // the confusion matrix
  confusion: '무엇을 무엇으로 읽나',
  confusionHint: '칸을 누르면 그 숫자들이 나옵니다.',
  confusionMost: (actual, answered, count) =>
    `가장 잦은 실수: 정답 ${actual}, 대답 ${answered}, ${format.integer(count)}번.`,
  confusionNone: '이 숫자들을 모두 맞게 읽습니다.',
  confusionCaption: '혼동 행렬입니다. 행: 정답. 열: 신경망의 대답.',
  confusionCorner: '숫자',
  recall: '맞음',
  recallLong: '그 행에서 맞게 읽은 비율(재현율)',
  // The number as it stands in the cell: who says what is seen finds the cell.
  cellName: (actual, answered, count) =>
    actual === answered
      ? `정답 ${actual}, 맞게 읽은 횟수 ${count}`
      : `정답 ${actual}, 대답 ${answered}, 횟수 ${count}`,
  confusionFormula: 'Cᵢⱼ = i를 j로 읽은 수',

  // the misread digits
  misread: '잘못 읽은 숫자',
  misreadHint: '가장 확신한 실수부터 나옵니다. 숫자를 누르면 안을 들여다봅니다.',
  cellTitle: (actual, answered) =>
    actual === answered
      ? `맞게 읽은 숫자: 정답 ${actual}`
      : `잘못 읽은 숫자: 정답 ${actual}, 대답 ${answered}`,
  which: '어떤 숫자',
  allWrong: '틀린 것 모두',
  learned: '새로 맞힘',
  broken: '새로 틀림',
  since: (iteration) => `지난 에폭의 끝, ${format.integer(iteration)}스텝과 비교`,
  noEpochBefore: '지난 에폭의 끝과 비교합니다. 아직 끝난 에폭이 없습니다.',
  noneHere: '지금은 없습니다.',
  shownOf: (shown, of) => `숫자 ${format.integer(of)}개 중 ${format.integer(shown)}개`,
  more: '더 보기',
  allDigitsAgain: '틀린 숫자 모두 보기',
  tile: (digit, wrong) => `시험 숫자 ${format.integer(digit)}번, ${wrong ? '틀림' : '맞음'}`,
  misreadFormula: 'ŷ = argmax p(x)',

  // one update
  step: '업데이트 한 번이 바꾸는 것',
  stepHint: '지금 이 순간을 복사한 신경망에서, 다음 배치로 다음 업데이트를 해 봅니다.',
  stepLoss: (loss) => `그 배치의 손실은 ${format.loss(loss)}입니다.`,
  noPictures: '이 신경망의 첫째 층은 픽셀에 가중치를 곱하는 층이 아닙니다. 아래 표를 보세요.',
  noFurtherUpdate: '학습이 끝나서 다음 업데이트가 없습니다.',
  pictureSet: { weights: '가중치', gradient: '기울기', update: '업데이트' },
  whichSet: '어떤 그림',
  setOf: (name, rows, units) =>
    rows < units
      ? `뉴런 ${format.integer(units)}개 중 ${format.integer(rows)}개의 ${name}, 각각 28 × 28`
      : `뉴런 ${format.integer(units)}개의 ${name}, 각각 28 × 28`,
  neuronsShown: (rows, units) => `뉴런 ${format.integer(units)}개 중 ${format.integer(rows)}개`,
  low: (range) => `−${about(range)}`,
  high: (range) => `+${about(range)}`,
  stepFormula: (plain) => (plain ? 'W ← W − η ∂L/∂W' : 'W ← W + ΔW'),
  sizes: '변화의 크기',
  sizesHint:
    '제곱 평균의 제곱근입니다. 흔히 업데이트는 값의 1/1000쯤이 알맞다고 합니다. 여기서는 재기만 하고 판정하지 않습니다.',
  sizesFormula: 'rms(x) = √(x²의 평균)',
  parameter: '매개변수',
  value: '값',
  gradient: '기울기',
  update: '업데이트',
  ratio: '업데이트 / 값',
  size: (value) => about(value),
  ratioOf: (update, value) =>
    value > 0 && Number.isFinite(update / value)
      ? update === 0
        ? '0'
        : `1 / ${format.integer(Math.round(value / update))}`
      : '–',

  // health
  health: '멈춘 뉴런',
  healthHint: (count) =>
    `죽은 뉴런은 시험 숫자 ${format.integer(count)}개 모두에 0을 내보냅니다. 포화한 뉴런은 출력 범위의 한쪽 끝에서 1% 안에 머뭅니다.`,
  healthLayer: '층',
  healthUnits: '뉴런',
  dead: '죽음',
  saturated: '포화',
  noActivations: '이 신경망에는 뉴런이 죽거나 포화할 수 있는 층이 없습니다.',
  healthFormula: '죽음: 모든 x에서 f(z) = 0',
};
