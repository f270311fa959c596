// What a table of one's own is refused with, in Korean.
import type { Pair } from './refusal-patterns.ts';

export const tableRefusals: readonly Pair[] = [
  // the file
  [
    'row {n} is longer than 4,000,000 characters: expected rows of a table',
    '{n}행이 4,000,000자보다 깁니다. 표의 행이어야 합니다.',
  ],
  [
    'row {n} has a quote that is not closed: expected quotes in pairs',
    '{n}행에 닫히지 않은 따옴표가 있습니다. 따옴표는 짝이 맞아야 합니다.',
  ],
  [
    'row {n} has 1 cell: expected {width}, as in the first row',
    '{n}행에 칸이 1개 있습니다. 첫 행처럼 {width}개여야 합니다.',
  ],
  [
    'row {n} has {count} cells: expected {width}, as in the first row',
    '{n}행에 칸이 {count}개 있습니다. 첫 행처럼 {width}개여야 합니다.',
  ],
  [
    'row {n} has {count}: expected {width}, as in the first row',
    '{n}행에 칸이 {count}개 있습니다. 첫 행처럼 {width}개여야 합니다.',
  ],
  [
    '{name} holds no table: expected rows of cells, got none',
    '{name} 파일에 표가 없습니다. 칸으로 된 행이 있어야 합니다.',
  ],
  [
    'the table has {n} columns: expected at most {most} and a label',
    '표의 열이 {n}개입니다. 라벨 말고 {most}개까지 됩니다.',
  ],
  [
    'the table is too large: expected at most 60,000,000 cells and 512 MB of numbers, got more by row {n}',
    '표가 너무 큽니다. 칸 60,000,000개와 수 512MB까지 되는데 {n}행에서 넘었습니다.',
  ],
  [
    'the file is no text: expected a table of text, got binary data',
    '글로 된 파일이 아닙니다. 글로 된 표여야 하는데 이진 데이터가 왔습니다.',
  ],
  [
    'the gzip file is damaged or cut short: expected a whole one',
    'gzip 파일이 상했거나 잘렸습니다. 온전한 파일이어야 합니다.',
  ],
  ['the file could not be read: {reason}', '파일을 읽지 못했습니다. 브라우저의 말: {reason}.'],

  // what is made of it
  [
    'no column is left for the network to see: expected at least 1',
    '신경망이 볼 열이 없습니다. 1개는 있어야 합니다.',
  ],
  [
    '{n} rows are left without missing cells: expected at least {least}',
    '빈칸이 없는 행이 {n}개입니다. {least}개는 있어야 합니다.',
  ],
  [
    'the network would see {n} numbers a row: expected at most {most}',
    '신경망이 보는 수가 한 행에 {n}개입니다. {most}개까지 됩니다.',
  ],
  [
    '{rows} rows of {features} numbers are {n}: expected at most {most} numbers',
    '수 {features}개짜리 행이 {rows}개면 {n}개입니다. 수는 {most}개까지 됩니다.',
  ],
  [
    'the column “{name}” has more than {n} different values: expected at most {most} categories',
    '“{name}” 열의 서로 다른 값이 {n}개가 넘습니다. 범주는 {most}개까지 됩니다.',
  ],
  [
    'the column “{name}” has more than {n} different values: expected at most {most} classes',
    '“{name}” 열의 서로 다른 값이 {n}개가 넘습니다. 클래스는 {most}개까지 됩니다.',
  ],
  [
    'the column “{name}” has {n} value: expected at least 2 classes',
    '“{name}” 열의 값이 {n}가지입니다. 클래스는 2개 이상이어야 합니다.',
  ],
  [
    'a number is too large to compute with: expected at most 3.4e38 after scaling',
    '계산하기에 너무 큰 수가 있습니다. 척도를 맞춘 뒤 3.4e38까지 됩니다.',
  ],
  [
    'the column “{name}” is to be the digits’ label: expected 2 to 256 different values and no empty cell',
    '“{name}” 열이 숫자 그림의 라벨입니다. 서로 다른 값이 2개에서 256개까지이고 빈칸이 없어야 합니다.',
  ],
];
