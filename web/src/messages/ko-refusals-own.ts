// What pictures of one's own are refused for, in Korean.
import type { Pair } from './refusal-patterns.ts';

export const ownRefusals: readonly Pair[] = [
  [
    '{name}: expected an IDX file, which begins with 00 00 08, got {bytes}',
    '{name}: 00 00 08로 시작하는 IDX 파일이어야 합니다. 받은 것: {bytes}.',
  ],
  [
    'expected an IDX file, which begins with 00 00 08, got {bytes}',
    '00 00 08로 시작하는 IDX 파일이어야 합니다. 받은 것: {bytes}.',
  ],
  [
    '{name}: expected an IDX file of unsigned bytes, got one of {type}',
    '{name}: 부호 없는 바이트의 IDX 파일이어야 합니다. 받은 것: {type}.',
  ],
  [
    'expected an IDX file of unsigned bytes, got one of {type}',
    '부호 없는 바이트의 IDX 파일이어야 합니다. 받은 것: {type}.',
  ],
  [
    '{name}: expected pictures (3 dimensions) or labels (1 dimension), got {n} dimensions',
    '{name}: 그림(3차원)이나 라벨(1차원)이어야 합니다. 받은 것: {n}차원.',
  ],
  [
    'expected pictures (3 dimensions) or labels (1 dimension), got {n} dimensions',
    '그림(3차원)이나 라벨(1차원)이어야 합니다. 받은 것: {n}차원.',
  ],
  [
    '{name}: expected a header of {n} bytes, got {got}',
    '{name}: 머리글이 {n}바이트여야 합니다. 받은 것: {got}바이트.',
  ],
  [
    'expected a header of {n} bytes, got {got}',
    '머리글이 {n}바이트여야 합니다. 받은 것: {got}바이트.',
  ],
  [
    '{name}: expected at least one picture or label, got 0',
    '{name}: 그림이나 라벨이 하나는 있어야 합니다. 받은 것: 0개.',
  ],
  [
    'expected at least one picture or label, got 0',
    '그림이나 라벨이 하나는 있어야 합니다. 받은 것: 0개.',
  ],
  [
    '{name}: expected pictures of 28 x 28, got {height} x {width}',
    '{name}: 28 x 28 그림이어야 합니다. 받은 것: {height} x {width}.',
  ],
  [
    'expected pictures of 28 x 28, got {height} x {width}',
    '28 x 28 그림이어야 합니다. 받은 것: {height} x {width}.',
  ],
  [
    '{name}: expected a whole gzip file, got one that is damaged or cut short',
    '{name}: 온전한 gzip 파일이어야 합니다. 받은 파일은 손상되었거나 잘렸습니다.',
  ],
  [
    'expected a whole gzip file, got one that is damaged or cut short',
    '온전한 gzip 파일이어야 합니다. 받은 파일은 손상되었거나 잘렸습니다.',
  ],
  ['{name}: the file could not be read', '{name}: 파일을 읽지 못했습니다.'],
  ['the file could not be read', '파일을 읽지 못했습니다.'],
  [
    '{name}: expected an IDX file, got a zip archive: it has to be unpacked first',
    '{name}: IDX 파일이어야 합니다. 받은 것은 zip이므로 먼저 풀어야 합니다.',
  ],
  [
    'expected an IDX file, got a zip archive: it has to be unpacked first',
    'IDX 파일이어야 합니다. 받은 것은 zip이므로 먼저 풀어야 합니다.',
  ],
  [
    '{name}: expected at most {most} pictures or labels, got {n}',
    '{name}: 그림이나 라벨은 {most}개까지입니다. 받은 것: {n}개.',
  ],
  [
    'expected at most {most} pictures or labels, got {n}',
    '그림이나 라벨은 {most}개까지입니다. 받은 것: {n}개.',
  ],
  [
    '{name}: expected {bytes} bytes for {n} {kind}, got {got}',
    '{name}: {kind} {n}개는 {bytes}바이트여야 합니다. 받은 것: {got}.',
  ],
  [
    'expected {bytes} bytes for {n} {kind}, got {got}',
    '{kind} {n}개는 {bytes}바이트여야 합니다. 받은 것: {got}.',
  ],
  [
    'Expected a file of pictures and a file of labels, or two of each (training and test), got {images} of pictures and {labels} of labels',
    '그림 파일과 라벨 파일이 하나씩, 또는 훈련용과 시험용으로 둘씩 있어야 합니다. 받은 것: 그림 {images}, 라벨 {labels}.',
  ],
  [
    'Expected names that tell which of two equally large files is the test set, as in "test-images", got none',
    '크기가 같은 두 파일 중 어느 것이 시험용인지 “test-images”처럼 이름에 있어야 합니다. 그런 이름이 없습니다.',
  ],
  [
    'Expected a file of pictures and one of labels',
    '그림 파일 하나와 라벨 파일 하나가 있어야 합니다.',
  ],
  [
    'Expected as many labels as pictures, got {pictures} in {file} and {labels} in {other}',
    '그림과 라벨의 수가 같아야 합니다. 받은 것: {file} 파일에 {pictures}, {other} 파일에 {labels}.',
  ],
  [
    'Expected labels of 2 to {most} classes, got {n} class',
    '라벨의 클래스는 2개에서 {most}개까지여야 합니다. 받은 것: {n}개.',
  ],
  [
    'Expected at least 2 pictures, one to train on and one to test on, got 1',
    '훈련용과 시험용으로 그림이 2장은 있어야 합니다. 받은 것: 1장.',
  ],
  ['Expected files that have been read, got none', '읽은 파일이 있어야 합니다. 아직 없습니다.'],
  [
    'own digits: expected a name and a list of class names',
    '내 그림에는 이름과 클래스 이름의 목록이 있어야 합니다.',
  ],
  [
    'own digits: expected {low} to {high} classes, got {n}',
    '내 그림의 클래스는 {low}개에서 {high}개까지여야 합니다. 받은 것: {n}개.',
  ],
  [
    'class {n}: expected a name of 1 to {most} characters, got "{name}"',
    '클래스 {n}: 이름은 1자에서 {most}자까지여야 합니다. 받은 것: “{name}”.',
  ],
  [
    'own {split} digits: expected bytes of pictures and of labels, got something else',
    '내 그림({split}): 그림과 라벨의 바이트여야 합니다. 받은 것은 다릅니다.',
  ],
  [
    'own {split} digits: expected as many labels as pictures and at most {most}, got {images} pictures and {labels} labels',
    '내 그림({split}): 그림과 라벨의 수가 같고 {most}개까지여야 합니다. 받은 것: 그림 {images}개, 라벨 {labels}개.',
  ],
  [
    'own {split} digits: expected labels below {classes}, got {label} for digit {n}',
    '내 그림({split}): 라벨은 {classes}보다 작아야 합니다. {n}번 그림의 라벨: {label}.',
  ],
  [
    'The race is about own pictures that are not here: expected them to be chosen in the digits lab',
    '경주에 쓸 내 그림이 여기에 없습니다. 손글씨 실험실에서 먼저 골라야 합니다.',
  ],
  ['expected {kind}, got {other}', '기대한 것: {kind}. 받은 것: {other}.'],
  ['own {split} digits: {reason}', '내 그림({split}): {reason}'],
  [
    'expected a picture that this browser can read, got "{name}"',
    '이 브라우저가 읽을 수 있는 그림이어야 합니다. 받은 것: “{name}”.',
  ],
  [
    'expected a picture with ink on paper, got one of a single tone',
    '바탕에 획이 있는 그림이어야 합니다. 받은 것은 한 가지 색뿐입니다.',
  ],
];
