// What numbers of classes, tables and the parameters of a model are refused for, in Korean.
import type { Pair } from './refusal-patterns.ts';

export const modelRefusals: readonly Pair[] = [
  // classes of digits
  [
    'digits: expected {n} classes like those that are here, got {got}',
    '숫자의 클래스는 여기 있는 것처럼 {n}개여야 합니다. 받은 것: {got}개.',
  ],
  [
    'the run tells {n} classes apart: expected digits of as many, got {got}',
    '이 학습은 클래스 {n}개를 가릅니다. 숫자의 클래스도 그만큼이어야 합니다. 받은 것: {got}개.',
  ],
  [
    'the digits are of {n} classes: expected 2 to 256',
    '숫자의 클래스가 {n}개입니다. 2개에서 256개까지여야 합니다.',
  ],
  [
    'mistakes built in on purpose: expected none, got {n}',
    '일부러 넣은 실수: {n}개. 이 신경망에는 넣을 수 없습니다.',
  ],

  // tables
  [
    'the table has {n} numbers: expected at most {most}',
    '표에 숫자가 {n}개 있습니다. 많아도 {most}개여야 합니다.',
  ],
  [
    'the table has {n} numbers in a row: expected 1 to {most}',
    '표의 한 행에 숫자가 {n}개 있습니다. 1개에서 {most}개까지여야 합니다.',
  ],
  [
    'the table has {n} classes: expected 2 to 256, or 0 for a regression',
    '표의 클래스가 {n}개입니다. 2개에서 256개까지, 회귀라면 0이어야 합니다.',
  ],
  ['the table has no rows: expected at least 1', '표에 행이 없습니다. 하나는 있어야 합니다.'],
  [
    'the table has {n} numbers: expected {features} for each of {targets} targets',
    '표에 숫자가 {n}개 있습니다. 목표값 {targets}개마다 {features}개씩이어야 합니다.',
  ],
  [
    'the share of the rows that is trained on is {share}: expected more than 0 and at most 1',
    '훈련에 쓰는 행의 비율: {share}. 0보다 크고 1 이하여야 합니다.',
  ],
  [
    'row {row} of the table has the target {target}: expected a finite number',
    '표의 {row}번째 행의 목표값: {target}. 유한한 수여야 합니다.',
  ],
  [
    'row {row} of the table is of class {n}: expected a whole number from 0 to {most}',
    '표의 {row}번째 행의 클래스: {n}. 0에서 {most}까지의 정수여야 합니다.',
  ],
  [
    'row {row} of the table has {value} in column {column}: expected a finite number',
    '표의 {row}번째 행, {column}번째 열: {value}. 유한한 수여야 합니다.',
  ],
  [
    'this run learns from a table: expected points in the plane',
    '이 학습의 데이터는 표입니다. 평면의 점이어야 합니다.',
  ],
  [
    'this run has {kind} data: expected a run that learns from a table',
    '이 학습의 데이터: {kind}. 표로 하는 학습이어야 합니다.',
  ],
  [
    'the row has {n} numbers: expected {expected}',
    '행에 숫자가 {n}개 있습니다. {expected}개여야 합니다.',
  ],
  [
    'the row has {value} in column {column}: expected a finite number',
    '행의 {column}번째 열: {value}. 유한한 수여야 합니다.',
  ],

  // the parameters of a model
  [
    'parameter {name}: expected shape {shape}, got {got}',
    '매개변수 {name}의 모양은 {shape}이어야 합니다. 받은 것: {got}.',
  ],
  [
    'parameter {name}: expected at most {most} dimensions, got {n}',
    '매개변수 {name}의 차원은 많아도 {most}개여야 합니다. 받은 것: {n}개.',
  ],
  [
    'parameter {name}: expected at most {most} numbers, got {n}',
    '매개변수 {name}의 숫자는 많아도 {most}개여야 합니다. 받은 것: {n}개.',
  ],
  [
    'parameter {name}: expected finite numbers of at least 0, got {value} at position {n} (counted from 0)',
    '매개변수 {name}의 숫자는 0 이상으로 유한해야 합니다. 0부터 세어 {n}번째: {value}.',
  ],
  [
    'parameter {name}: expected finite numbers, got {value} at position {n} (counted from 0)',
    '매개변수 {name}의 숫자는 유한해야 합니다. 0부터 세어 {n}번째: {value}.',
  ],
  [
    'parameter {name}: expected {expected} numbers, got {n}',
    '매개변수 {name}의 숫자는 {expected}개여야 합니다. 받은 것: {n}개.',
  ],
  [
    'there is a parameter {name}: expected none of this name in this network',
    '매개변수 {name}: 이 신경망에는 이런 이름의 매개변수가 없습니다.',
  ],
  [
    'parameter {name} is there more than once: expected it once',
    '매개변수 {name}: 두 번 넘게 있습니다. 한 번이어야 합니다.',
  ],
  [
    'there is no parameter {name}: expected one of shape {shape}',
    '매개변수 {name}: 없습니다. 모양이 {shape}인 것이 있어야 합니다.',
  ],
];
