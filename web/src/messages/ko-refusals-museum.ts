// What the museum's mistakes and the tutorials' systems are refused for, in Korean.
import type { Pair } from './refusal-patterns.ts';

export const museumRefusals: readonly Pair[] = [
  ['unknown preset "{id}": expected one of {ids}', '“{id}”: 모르는 시스템입니다. 있는 것: {ids}.'],
  [
    'B2.2 multiplies {name} by dZ without transposing it: expected as many inputs as outputs, got {inputs} and {outputs}',
    'B2.2는 {name} 행렬을 전치하지 않고 dZ에 곱합니다. 입력과 출력의 수가 같아야 하는데 {inputs}개와 {outputs}개입니다.',
  ],
  [
    "B2.4 takes the network's input for that of {name}: expected a gradient of {expected}, got {got}",
    'B2.4는 {name}의 입력 자리에 신경망의 입력을 씁니다. 기울기의 모양은 {expected}여야 합니다. 나온 것: {got}.',
  ],
  [
    'B2.6 has one ReLU in two places, and it remembers its last use alone: expected a mask of {expected}, got {got}',
    'B2.6은 ReLU 하나를 두 곳에서 쓰고, ReLU는 마지막으로 쓰인 것만 기억합니다. 마스크의 모양은 {expected}여야 합니다. 나온 것: {got}.',
  ],
  [
    "B1.2 takes the derivative at the output's sum: expected one output, got {n}",
    'B1.2는 출력의 합에서 미분을 구합니다. 출력이 하나여야 하는데 {n}개입니다.',
  ],
  [
    '{a} and {b} both change {what}: expected one of them',
    '{a}, {b} 둘 다 바꾸는 것: {what}. 둘 중 하나여야 합니다.',
  ],
  [
    'an exhibit was to run on {data}: expected toy data',
    '전시물을 {data} 데이터로 돌리려고 했습니다. 작은 예제 데이터여야 합니다.',
  ],
  [
    '{bug} is about {loss}: expected that loss, got {got}',
    '{bug}: {loss} 손실에 관한 실수입니다. 받은 손실: {got}.',
  ],
  [
    '{bug} is a mistake in {optimizer}: expected that optimizer, got {got}',
    '{bug}: {optimizer} 옵티마이저의 실수입니다. 받은 것: {got}.',
  ],
  [
    '{bug} is about the multiply node: expected a graph, got a network',
    '{bug}: 곱셈 노드에 관한 실수입니다. 신경망이 아니라 그래프여야 합니다.',
  ],
  [
    '{bug} trains on the validation part: expected data in parts, got all digits',
    '{bug}: 검증용 데이터로 학습하는 실수입니다. 전체 숫자가 아니라 나뉜 데이터여야 합니다.',
  ],
  [
    '{bug} counts the classes of a single sample: expected a batch of 1, got {got}',
    '{bug}: 샘플 하나의 클래스를 세는 실수입니다. 배치는 1이어야 합니다. 받은 것: {got}.',
  ],
  [
    '{bug} {about}: expected {expected}, got {got}',
    '{bug}: {about}. 필요한 것: {expected}. 받은 것: {got}.',
  ],
];
