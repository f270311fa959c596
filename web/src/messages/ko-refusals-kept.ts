// What a kept run is refused for, in Korean.
import type { Pair } from './refusal-patterns.ts';

export const keptRefusals: readonly Pair[] = [
  [
    'There is no run to keep: expected one that has begun',
    '남겨 둘 학습이 없습니다. 시작된 학습이 있어야 합니다.',
  ],
  [
    'The kept run is of the lab {lab}: expected {expected}',
    '남아 있는 학습은 {lab} 실험실의 것입니다. {expected} 실험실의 것이어야 합니다.',
  ],
  [
    'The kept run has the setting {key}={value}, which is not possible here',
    '남아 있는 학습의 설정 {key}={value}, 여기서는 쓸 수 없습니다.',
  ],
];
