// What comes to the digits lab after its first view, in Korean.
import type { enDigitsMore } from './en-digits-more.ts';
import * as format from './format.ts';
import { koRun } from './ko-run.ts';

const quoted = (text: string) => `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;

export const koDigitsMore: typeof enDigitsMore = {
  ...koRun,

  // settings
  channels: '채널',
  kernel: '창 크기',
  kernelSize: (side) => `${side} × ${side}`,
  behind: '뒤쪽 층',
  decay: '에폭마다 학습률',
  decayBy: (factor) => (factor === 1 ? '그대로' : `× ${format.plain(factor)}`),
  dropout: '드롭아웃',
  share: (share) => (share === 0 ? '없음' : format.percent(share)),
  shift: '그림 이동',
  pixels: (count) => (count === 0 ? '없음' : `최대 ${count} px`),
  channelsRefused: (text) =>
    `채널은 8,24처럼 합성곱마다 하나씩, 쉼표로 나눈 정수로 적습니다. 입력한 값은 ${quoted(text)}입니다.`,

  // what it costs
  effort: (gigaflops) => `${format.gigaflops(gigaflops)} GFLOP/s.`,
  effortShares: (training, pictures) =>
    `1초 중 계산에 ${format.integer(training)} ms, 그림에 ${format.integer(pictures)} ms를 씁니다.`,
  rateNow: (rate) => `지금 학습률은 ${format.plain(rate)}입니다.`,

  // the gallery
  gallery: '시험 숫자와 대답',
  galleryWrong: (wrong, count) => `${format.integer(count)}개 중 ${format.integer(wrong)}개 틀림`,
  galleryHint: '✕ 표시는 틀린 대답입니다. 정답 → 신경망의 대답, 그 아래는 확신한 정도입니다.',
  galleryEmpty: '시험 숫자를 받으면 여기에 나타납니다.',
  onlyWrong: '틀린 것만',
  noneWrong: '지금은 틀린 것이 없습니다.',
  wrongAnswer: (digit, answer) => `${digit} → ${answer}`,
  wrongWord: '틀림',
  neverTrainedOn: (count) => `훈련에 쓰지 않은 시험 숫자, 처음 ${format.integer(count)}개`,
};
