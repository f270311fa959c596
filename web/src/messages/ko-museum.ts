// Korean, the museum of mistakes. The keys are those of the English one.

import type { en } from './en-museum.ts';
import * as format from './format.ts';
import { inWords as about } from './scientific.ts';

const quoted = (text: string) => `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;
const value = (loss: number) => (Number.isFinite(loss) ? about(loss) : String(loss));

export const ko: typeof en = {
  waiting: '튜토리얼 다섯 편의 실수입니다. 적힌 대로, 그리고 고쳐서 보여 줍니다.',
  exhibits: '전시 목록',
  exhibit: '전시',
  tutorialName: [
    '나만의 신경망 만들기',
    '공부와 잠, NN0부터 NN6까지',
    '밑바닥부터 시작하는 딥러닝, 209–238번',
    '은닉 뉴런 두 개로 푸는 XOR',
    '이진화한 손글씨의 NeuralNet',
  ],
  /** The place of an exhibit in its tutorial. */
  place: (tutorial: string, where: string) => `${tutorial}: ${where}`,
  option: (id: string, title: string) => (id === 'adam' ? title : `${id} ${title}`),

  // what is written
  asWritten: '적힌 대로',
  corrected: '고친 것',
  runAsWritten: '적힌 대로, 실수까지 넣고 실행',
  code: '적힌 코드와 바른 코드',
  codeLine: (side: string) => `${side}:`,
  openInCheck: '기울기 확인에서 열기',
  openInGraph: '그래프에서 열기',
  showing: '양쪽을 실행하고 있습니다.',

  // the facts
  facts: '숫자가 어떻게 달라지나',
  factsHint: '고친 것과 다른 숫자는 굵게 표시합니다.',
  singleNumbers: '단일 값',
  factSide: (fact: string, side: string) => `${fact}, ${side}`,
  notShown: (rows: number, columns: number) =>
    `숫자 ${format.integer(rows)} × ${format.integer(columns)}개의 앞부분입니다.`,
  cannot: (reason: string) => `프로그램이 여기서 멈춥니다. ${format.sentence(reason)}`,

  // the curves
  curves: '곡선이 어떻게 달라지나',
  lossAxis: '업데이트에 따른 손실, 로그 눈금',
  accuracyAxis: '업데이트에 따른 정확도',
  updates: (count: number) => `업데이트 ${format.integer(count)}`,
  lossEnds: (updates: number, written: number, corrected: number) =>
    `업데이트 ${format.integer(updates)}번 뒤의 손실은 적힌 대로면 ${value(written)}, 고치면 ${value(corrected)}입니다.`,
  lossMeans: (updates: number, written: number, corrected: number) =>
    `마지막 ${format.integer(updates)}번 업데이트의 평균 손실은 적힌 대로면 ${value(written)}, 고치면 ${value(corrected)}입니다.`,
  writtenDiverged: (update: number, corrected: number) =>
    `적힌 대로 실행하면 ${format.integer(update)}번째 업데이트에서 손실이 숫자가 아니게 되고, 실행이 멈춥니다. 고치면 마지막 손실은 ${value(corrected)}입니다.`,
  writtenRefused: (reason: string) => `적힌 대로는 실행할 수 없습니다. ${format.sentence(reason)}`,
  accuracyEnds: (written: number, corrected: number) =>
    `마지막 정확도는 적힌 대로면 ${format.percent(written)}, 고치면 ${format.percent(corrected)}입니다.`,
  sameCurve: '두 곡선은 숫자 하나까지 같습니다.',

  // the check
  check: '기울기 확인으로 찾은 것',
  checkHint: '가중치 초깃값에서 잰 매개변수별 상대 오차, h = 10⁻⁵.',
  parameter: '매개변수',
  caughtHere: '여기서 걸림',
  agrees: '일치',
  differs: '다름',
  undecided: '판단 보류',
  caught: '걸림.',
  notCaught: '안 걸림.',
  caughtWhere: (parameters: string, error: number) =>
    `${parameters}에서 다릅니다. 상대 오차는 최대 ${about(error)}입니다. 고치면 일치합니다.`,
  unseen: '기울기 확인으로는 볼 수 없습니다. 기울기는 맞고, 계산하는 것이 틀렸습니다.',
  noCheck: '확인할 기울기가 없습니다.',

  // the others
  othersTitle: '나머지 실수',
  othersHint:
    '실행할 것이 없는 실수입니다. 틀린 말, 틀린 이름, 시작되지 않는 프로그램을 바른 것과 나란히 놓았습니다.',
  written: '적힌 것',
  right: '바른 것',

  // what went wrong
  linkRefused: (values: readonly { key: string; value: string }[]) =>
    `링크에 있는 ${format.list(values.map((v) => quoted(`${v.key}=${v.value}`)))} 항목은 여기에 없습니다. 대신 첫 전시를 보여 줍니다.`,
  refused: (reason: string) => format.sentence(reason),
  failed: '실행하지 못했습니다.',
  restarted: '워커가 멈췄습니다. 새 워커가 이어서 합니다.',
  gaveUp: '워커를 시작하지 못했습니다.',
  tryAgain: '다시 시도',
};
