// What an expression or a graph is refused for, in Korean. Some of these fit much: they come last.
import type { Pair } from './refusal-patterns.ts';

export const graphRefusals: readonly Pair[] = [
  [
    'column {n}: expected an expression of at most {most} bytes, got {got}',
    '{n}번째 글자: 식은 {most}바이트까지입니다. 받은 것: {got}바이트.',
  ],
  [
    'column {n}: expected at most {most} nodes, got more',
    '{n}번째 글자: 노드는 {most}개까지입니다.',
  ],
  [
    'column {n}: expected at most {most} levels of nesting, got one more',
    '{n}번째 글자: 괄호는 {most}겹까지입니다.',
  ],
  [
    'column {n}: expected {expected}, got {got}',
    '{n}번째 글자: {expected} 자리입니다. 받은 것: {got}.',
  ],
  [
    'an expression: expected an empty graph to read it into, got one with {n} nodes',
    '식은 빈 그래프에 읽어 들입니다. 받은 그래프에는 노드가 {n}개 있습니다.',
  ],
  [
    '{whose}: expected a finite number, got {value}',
    '{whose}: 유한한 수여야 합니다. 받은 것: {value}.',
  ],
  [
    'apply: expected an operation with inputs, got {name}',
    '입력이 있는 연산이어야 합니다. 받은 것: {name}.',
  ],
  ['{name}: expected {n} input, got {got}', '{name}: 입력이 {n}개여야 합니다. 받은 것: {got}개.'],
  ['{name}: expected {n} inputs, got {got}', '{name}: 입력이 {n}개여야 합니다. 받은 것: {got}개.'],
  [
    'unknown name "{name}": expected a graph with names, got none',
    '“{name}”: 모르는 이름입니다. 이 그래프에는 이름이 없습니다.',
  ],
  [
    'unknown name "{name}": expected one of {names}',
    '“{name}”: 모르는 이름입니다. 있는 것: {names}.',
  ],
  [
    '{name}: expected a variable to set, got a node of {operation}',
    '{name}: 값을 정할 수 있는 것은 변수뿐입니다. 이것은 {operation} 노드입니다.',
  ],
  ['expected a node from 0 to {most}, got {n}', '노드는 0번에서 {most}번까지입니다. 받은 것: {n}.'],
  ['expected a name, got an empty text', '이름이 비어 있습니다.'],
  [
    'repeated name "{name}": expected a new one, got that of node {n}',
    '“{name}”: 이미 {n}번 노드의 이름입니다. 새 이름이어야 합니다.',
  ],
];
