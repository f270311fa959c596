// What files of models are refused for, in Korean.
import type { Pair } from './refusal-patterns.ts';

const opens = '체크포인트(.glassbox), safetensors, npz 파일만 엽니다.';
const kind = (got: string): string =>
  `{name}: expected a checkpoint (.glassbox), safetensors or npz, got ${got}`;

export const fileRefusals: readonly Pair[] = [
  // which file
  [
    kind('an ONNX graph, which is for other programs'),
    `{name}: ${opens} 이 파일은 다른 프로그램을 위한 ONNX 그래프입니다.`,
  ],
  [kind('an empty file'), `{name}: ${opens} 이 파일은 비어 있습니다.`],
  [kind('something else'), `{name}: ${opens} 이 파일은 다른 형식입니다.`],
  [kind('a zip archive that is cut short'), `{name}: ${opens} 이 파일은 잘린 zip 압축 파일입니다.`],
  [
    kind('a zip archive of other files'),
    `{name}: ${opens} 이 파일은 다른 파일들의 zip 압축 파일입니다.`,
  ],
  [
    kind('an archive of scripts: open the glassbox.npz in it'),
    `{name}: ${opens} 이 파일은 스크립트 묶음입니다. 안에 있는 glassbox.npz를 여세요.`,
  ],
  [
    kind('a pickle of PyTorch: save its state_dict as safetensors or npz'),
    `{name}: ${opens} 이 파일은 PyTorch의 피클입니다. state_dict를 safetensors나 npz로 저장하세요.`,
  ],
  [kind('{got}'), `{name}: ${opens} 받은 것: {got}.`],
  [
    'The file is of the lab {lab}: expected {expected}',
    '이 파일은 다른 실험실({lab})의 것입니다. {expected} 실험실의 파일이어야 합니다.',
  ],
  [
    'The file has the setting {key}={value}, which is not possible here',
    '파일에 있는 설정 {key}={value}은(는) 여기서 쓸 수 없습니다.',
  ],
  [
    'The file was trained on own digits ({name}): expected them to be opened first',
    '이 파일은 직접 가져온 숫자({name})로 학습한 것입니다. 그 숫자를 먼저 열어야 합니다.',
  ],

  // zip archives and checkpoints
  [
    '{what}: expected a zip archive, got something else',
    '{what}: zip 압축 파일이어야 하는데 다른 형식입니다.',
  ],
  [
    '{what}: expected a whole zip archive, but it cannot be unpacked ({reason})',
    '{what}: 압축을 풀지 못했습니다. 파일이 온전하지 않습니다({reason}).',
  ],
  [
    '{what}: expected at most {n} bytes unpacked, got more',
    '{what}: 압축을 풀면 {n}바이트를 넘습니다. 그 이하여야 합니다.',
  ],
  [
    '{what}: expected one entry {name}, got two',
    '{what}: 항목 {name}이(가) 두 개 있습니다. 하나여야 합니다.',
  ],
  [
    '{what}: expected {name} stored or deflated, got compression {n}',
    '{what}: {name}의 압축 방식이 {n}입니다. 저장이나 deflate여야 합니다.',
  ],
  ['checkpoint: expected an entry {name}, got none', '체크포인트에 {name} 항목이 없습니다.'],
  [
    '{name}: expected bytes and crc32, got something else',
    '{name}: bytes와 crc32가 있어야 하는데 다른 내용입니다.',
  ],
  [
    '{name} is damaged: expected the sum {n}, got {got}',
    '{name} 항목이 손상되었습니다. 합이 {n}이어야 하는데 {got}입니다.',
  ],

  // arrays
  [
    '{name} overlaps the one before: expected its numbers at byte {n}, got {got}',
    '{name}: 앞의 배열과 겹칩니다. 숫자가 {n}번째 바이트에서 시작해야 하는데 {got}번째입니다.',
  ],
  [
    '{name} leaves a hole: expected its numbers at byte {n}, got {got}',
    '{name}: 앞에 빈 곳이 있습니다. 숫자가 {n}번째 바이트에서 시작해야 하는데 {got}번째입니다.',
  ],
  [
    '{name} {what}: expected its numbers at byte {n}, got {got}',
    '{name}: 숫자가 {n}번째 바이트에서 시작해야 하는데 {got}번째입니다.',
  ],
  [
    '{name}: expected its end between bytes {a} and {b}, got {got}',
    '{name}: {a}번째와 {b}번째 바이트 사이에서 끝나야 하는데 {got}번째에서 끝납니다.',
  ],
  [
    '{name} is {shape} in {type}: expected {n} bytes, got {got}',
    '{name}: 모양이 {shape}이고 형식이 {type}이면 {n}바이트여야 하는데 {got}바이트입니다.',
  ],
  [
    '{name}: expected a dtype among F32, F64, F16 and BF16, got {got}',
    '{name}: 형식은 F32, F64, F16, BF16 가운데 하나여야 합니다. 받은 것: {got}.',
  ],
  [
    '{name}: expected dtype, shape and data_offsets, got {got} ({field})',
    '{name}: dtype, shape, data_offsets가 있어야 합니다. 받은 것: {got} ({field}).',
  ],
  [
    '{name}: expected numbers of type <f4, <f8 or <f2, got {got}',
    '{name}: 숫자의 형식은 <f4, <f8, <f2 가운데 하나여야 합니다. 받은 것: {got}.',
  ],
  [
    '{name}: expected an array of NumPy (.npy), got something else',
    '{name}: NumPy 배열(.npy)이어야 하는데 다른 형식입니다.',
  ],
  [
    '{name}: expected version 1, 2 or 3 of .npy, got {got}',
    '{name}: .npy는 1, 2, 3판이어야 하는데 {got}판입니다.',
  ],
  [
    '{name}: expected a header of {n} bytes, got {got} bytes in all',
    '{name}: 머리글이 {n}바이트라는데 모두 {got}바이트뿐입니다.',
  ],
  [
    '{name}: expected descr, fortran_order and shape in its header, got {got}',
    '{name}: 머리글에 descr, fortran_order, shape가 있어야 합니다. 받은 것: {got}.',
  ],
  [
    '{name}: expected at most {n} numbers, got {got}',
    '{name}: 숫자가 많아도 {n}개여야 하는데 {got}개입니다.',
  ],
  [
    '{name}: expected whole numbers as its shape, got {got}',
    '{name}: 모양은 정수여야 합니다. 받은 것: {got}.',
  ],
  [
    '{name}: expected finite numbers, got {got} at place {i} (counted from 0)',
    '{name}: 유한한 숫자여야 하는데 {i}번째(0부터 셈)가 {got}입니다.',
  ],

  // safetensors as a whole
  [
    'safetensors: expected at least {n} bytes, got {got}',
    'safetensors: {n}바이트 이상이어야 하는데 {got}바이트입니다.',
  ],
  [
    'safetensors: expected a header of at most {n} bytes, got {got}',
    'safetensors: 머리글이 많아도 {n}바이트여야 하는데 {got}바이트라고 합니다.',
  ],
  [
    'safetensors: expected a header that begins with {',
    'safetensors: 머리글은 여는 중괄호로 시작해야 합니다.',
  ],
  [
    'safetensors header: expected an object of tensors',
    'safetensors: 머리글은 텐서들의 객체여야 합니다.',
  ],
  [
    'safetensors: expected texts in __metadata__, got something else',
    'safetensors: __metadata__에는 글만 있어야 합니다.',
  ],
  [
    'safetensors: expected {n} bytes of numbers, got {got}',
    'safetensors: 숫자가 {n}바이트여야 하는데 {got}바이트입니다.',
  ],
  [
    'safetensors: expected at most {n} tensors, got {got}',
    'safetensors: 텐서가 많아도 {n}개여야 하는데 {got}개입니다.',
  ],
  [
    'npz: expected at most {n} arrays, got {got}',
    'npz: 배열이 많아도 {n}개여야 하는데 {got}개입니다.',
  ],

  // what does not fit the network
  [
    'the file: expected one array of each name, got two of the same',
    '파일에 같은 이름의 배열이 두 개 있습니다. 하나여야 합니다.',
  ],
  [
    'the file: expected {n} arrays, got {got} ({names})',
    '파일의 배열이 {n}개여야 하는데 {got}개입니다({names}).',
  ],
  [
    '{name}: expected an array of shape {shape}, got none',
    '{name}: 모양이 {shape}인 배열이 있어야 하는데 없습니다.',
  ],
  ['{name}: expected shape {shape}, got {got}', '{name}: 모양이 {shape}이어야 하는데 {got}입니다.'],
  [
    'layer {layer}: expected {shapes}, got nothing more',
    '{layer}번 층: {shapes}이어야 하는데 남은 배열이 없습니다.',
  ],
  [
    'layer {layer}: expected {shapes}, got {got}',
    '{layer}번 층: {shapes}이어야 합니다. 받은 것: {got}.',
  ],

  // anything
  ['{name}: expected JSON, got something else', '{name}: JSON이어야 하는데 다른 내용입니다.'],
  [
    '{name}: expected at most {n} bytes, got {got}',
    '{name}: 많아도 {n}바이트여야 하는데 {got}바이트입니다.',
  ],
  ['{name}: expected {n} bytes, got {got}', '{name}: {n}바이트여야 하는데 {got}바이트입니다.'],
  [
    '{name}: expected {what}, got {got} ({field})',
    '{name}: {field}은(는) {what}이어야 합니다. 받은 것: {got}.',
  ],
];
