// What a lab says when something went wrong, in Korean.
import type { enTrouble } from './en-trouble.ts';
import * as format from './format.ts';

const quoted = (text: string) => `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;

export const koTrouble: typeof enTrouble = {
  linkValueRefused: (key, value) =>
    `링크의 ${quoted(`${key}=${value}`)} 설정은 여기서 쓸 수 없습니다. 기본값을 씁니다.`,
  linkValuesRefused: (values) =>
    `링크의 ${format.list(values.map((v) => quoted(`${v.key}=${v.value}`)))} 설정은 여기서 쓸 수 없습니다. 기본값을 씁니다.`,
  linkRefused: '링크에 적힌 신경망은 만들 수 없습니다. 기본 신경망을 씁니다.',
  workerRestarted: '학습 워커가 멈췄습니다.',
  goesOnFrom: (iteration) => `새 워커가 ${format.integer(iteration)}스텝부터 이어 갑니다.`,
  goesOnFromStart: '새 워커가 처음부터 다시 시작했습니다.',
  workerGaveUp: '학습 워커를 시작하지 못했습니다.',
  failed: '실패했습니다.',
  tryAgain: '다시 시도',
  diverged: (iteration) => `${format.integer(iteration + 1)}스텝부터 손실이 숫자가 아닙니다.`,
  divergedKept: (iteration, rate) =>
    `여기서는 학습률이 너무 큽니다(${format.plain(rate)}). ${format.integer(iteration)}스텝의 가중치를 남겨 두었습니다.`,
  useRate: (rate) => `${format.plain(rate)} 쓰기`,
};
