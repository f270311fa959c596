// Refusals of the reports in Korean.
import type { Pair } from './refusal-patterns.ts';

export const reportRefusals: readonly Pair[] = [
  ['expected an element of a drawing, got "{tag}"', '그림의 요소가 있어야 하는데 “{tag}”입니다.'],
  [
    'expected an attribute of a drawing, got "{name}"',
    '그림의 속성이 있어야 하는데 “{name}”입니다.',
  ],
  ['expected a canvas to paint on, got none', '그릴 캔버스가 있어야 하는데 없습니다.'],
  ['expected a picture from the browser, got none', '브라우저에서 그림을 받지 못했습니다.'],
  ['expected the answers to the test digits, got none', '시험 숫자에 대한 답을 받지 못했습니다.'],
  [
    'the file: expected at most {most} arrays, got {n}',
    '파일: 배열은 {most}개까지입니다. 받은 것: {n}개.',
  ],
  [
    'the file: expected names of at most {most} letters, got one of {n}',
    '파일: 이름은 {most}자까지입니다. 받은 것: {n}자.',
  ],
  [
    '{name}: expected at most {most} sides, got {n}',
    '{name}: 차원은 {most}개까지입니다. 받은 것: {n}개.',
  ],
  ['The digits did not arrive', '숫자가 도착하지 않았습니다.'],
];
