// What a snapshot that contradicts itself is refused for, in Korean.
import type { Pair } from './refusal-patterns.ts';

export const snapshotRefusals: readonly Pair[] = [
  [
    'the snapshot has counted to {n}: expected 0 to {most}',
    '스냅샷의 횟수: {n}. 0에서 {most}까지여야 합니다.',
  ],
  [
    "the snapshot's run was stopped by rule {n}: expected -1 to {most}",
    '스냅샷의 실행을 멈춘 규칙의 번호: {n}. -1에서 {most}까지여야 합니다.',
  ],
  [
    'the snapshot has {n} bytes for {parameters} weights and biases: expected at least {least}',
    '스냅샷에 가중치와 편향 {parameters}개를 위한 {n}바이트가 있습니다. 적어도 {least}바이트여야 합니다.',
  ],
  ['an enumerator of {what} has no name', '{what} 가운데 이름이 없는 것이 있습니다.'],
];
