// What a network, its training and its check are refused for, in Korean.
import type { Pair } from './refusal-patterns.ts';

export const networkRefusals: readonly Pair[] = [
  [
    '{layer} gets a flat row of {n} numbers: expected a picture of more than one pixel',
    '{layer}에 들어오는 것은 숫자 {n}개의 줄입니다. 픽셀이 둘 이상인 그림이어야 합니다.',
  ],
  [
    '{layer} has a window of {window} on a picture of {picture}: expected a side of 1 to {most}',
    '{layer}: 창 {window}, 그림 {picture}. 창의 한 변은 1에서 {most}까지여야 합니다.',
  ],
  [
    '{layer} has {n} units: expected 1 to {most}',
    '{layer}의 뉴런이 {n}개입니다. 1개에서 {most}개까지여야 합니다.',
  ],
  [
    '{layer} has {n} channels: expected 1 to {most}',
    '{layer}의 채널이 {n}개입니다. 1개에서 {most}개까지여야 합니다.',
  ],
  [
    "{layer} keeps the picture's size with a kernel of {n}: expected an odd one, which has a middle",
    '{layer}에서 커널 {n}으로는 그림의 크기를 지킬 수 없습니다. 한가운데가 있는 홀수여야 합니다.',
  ],
  [
    '{layer} has a rate of {rate}: expected at least 0 and less than 1',
    '{layer}의 비율: {rate}. 0 이상 1 미만이어야 합니다.',
  ],
  [
    'the network has {n} inputs: expected 1 to 1000000',
    '신경망의 입력이 {n}개입니다. 1개에서 1000000개까지여야 합니다.',
  ],
  [
    'the network has {n} inputs: expected {expected}, as many as its pictures have numbers',
    '신경망의 입력이 {n}개입니다. 그림의 숫자와 같은 {expected}개여야 합니다.',
  ],
  [
    'the network has {n} layers: expected at most {most}',
    '신경망의 층이 {n}개입니다. 많아도 {most}개여야 합니다.',
  ],
  [
    '{layer} puts out {n} numbers for a sample: expected at most {most}',
    '{layer}에서 샘플마다 숫자 {n}개가 나옵니다. 많아도 {most}개여야 합니다.',
  ],
  [
    'the network has no affine layer, so there is nothing to learn: expected at least 1',
    '신경망에 완전 연결층이 없어서 배울 것이 없습니다. 하나는 있어야 합니다.',
  ],
  [
    'the network has {n} weights and biases: expected at most {most}',
    '신경망의 가중치와 편향이 {n}개입니다. 많아도 {most}개여야 합니다.',
  ],
  [
    'the scale of the {kind} initialiser is {scale}: expected 0 to 1000',
    '{kind} 초깃값의 크기: {scale}. 0에서 1000까지여야 합니다.',
  ],
  [
    "the optimizer's memory has {n} arrays: expected {expected} with the shapes of the parameters",
    '옵티마이저가 기억하는 배열이 {n}개입니다. 매개변수와 모양이 같은 {expected}개여야 합니다.',
  ],
  [
    'a bias for every sample was given for {given}: expected a batch of it, got {got}',
    '샘플마다의 편향은 {given} 배치에 맞게 주어졌습니다. 받은 배치: {got}.',
  ],
  [
    'there is a layer named "{name}" already: expected a name of its own for every layer',
    '이름이 “{name}”인 층이 이미 있습니다. 층마다 이름이 달라야 합니다.',
  ],
  [
    'there is no layer named "{name}": expected one of {names}',
    '이름이 “{name}”인 층이 없습니다. 있는 것: {names}.',
  ],
  [
    'confusion matrix: expected as many answers as labels, got {answers} answers and {labels} labels',
    '혼동 행렬: 대답과 정답의 수가 같아야 합니다. 받은 대답 {answers}개, 정답 {labels}개.',
  ],
  [
    'confusion matrix: expected classes below {classes}, got {label} read as {answer}',
    '혼동 행렬: 클래스는 {classes} 미만이어야 합니다. 받은 정답 {label}, 대답 {answer}.',
  ],
  [
    'the step h of the difference quotient is {h}: expected more than 0',
    '차분의 폭 h: {h}. 0보다 커야 합니다.',
  ],
  [
    'a parameter that is not there was to be checked: expected among {names}',
    '없는 매개변수를 확인하려고 했습니다. 있는 것: {names}.',
  ],
  [
    'the network has no parameter {name}: expected the layers of the preset',
    '이름이 {name}인 매개변수가 신경망에 없습니다. 정해진 층이 그대로 있어야 합니다.',
  ],
];
