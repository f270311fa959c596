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
};
