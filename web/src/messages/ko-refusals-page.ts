// What the workers and the page itself refuse with, in Korean.
import type { Pair } from './refusal-patterns.ts';

const lacks = '이 브라우저에는 Glassbox에 필요한';
const newer = '없습니다. Chrome 95, Firefox 100, Safari 16.4 이후 버전이어야 합니다.';

export const pageRefusals: readonly Pair[] = [
  // what is fetched
  [
    'The list of digits could not be fetched: no answer came over the network',
    '숫자의 목록을 받지 못했습니다. 네트워크에서 응답이 없었습니다.',
  ],
  [
    'The list of digits could not be fetched: expected status 200, got {status}',
    '숫자의 목록을 받지 못했습니다. 상태 코드: {status}. 200이어야 합니다.',
  ],
  [
    'The list of digits is of version {version}: expected 1',
    '숫자의 목록이 {version}판입니다. 1판이어야 합니다.',
  ],
  ['{what} is {got}, expected {expected}', '{what}: {got}. 기대한 것: {expected}.'],
  [
    'The list of digits is wrong: {what} is {got}, expected {expected}',
    '숫자의 목록이 잘못되었습니다. {what}: {got}. 기대한 것: {expected}.',
  ],
  ['The list of digits is wrong: {reason}', '숫자의 목록이 잘못되었습니다. {reason}.'],
  [
    '{name} could not be fetched: expected status 200, got {status}',
    '{name} 파일을 받지 못했습니다. 상태 코드: {status}. 200이어야 합니다.',
  ],
  [
    '{name} could not be fetched: no answer came over the network',
    '{name} 파일을 받지 못했습니다. 네트워크에서 응답이 없었습니다.',
  ],
  [
    '{name} could not be read: expected JSON, got something else',
    '{name} 파일을 읽지 못했습니다. JSON이어야 합니다.',
  ],
  [
    '{name} did not arrive whole: expected {n} bytes, got more',
    '{name} 파일이 온전하지 않습니다. {n}바이트여야 하는데 더 왔습니다.',
  ],
  [
    '{name} did not arrive whole: {reason}',
    '{name} 파일이 온전히 오지 않았습니다. 브라우저의 말: {reason}.',
  ],
  [
    '{name} is cut short: expected {expected} bytes, got {n}',
    '{name} 파일이 잘렸습니다. {expected}바이트여야 하는데 {n}바이트입니다.',
  ],
  [
    '{path} has changed on the host: expected version {expected}, got {got}',
    '{path} 파일이 서버에서 바뀌었습니다. 필요한 버전: {expected}. 받은 버전: {got}.',
  ],
  [
    '{path}: expected a file of the source, got none of that name',
    '{path}: 소스에 없는 파일입니다.',
  ],
  ['{path}: expected a definition of {symbol}, got none', '{path}: {symbol} 정의가 없습니다.'],

  // workers
  ['The worker that loads the digits stopped', '숫자를 불러오는 워커가 멈췄습니다.'],
  [
    'The worker that looks into the network has stopped more than once',
    '신경망을 들여다보는 워커가 두 번 넘게 멈췄습니다.',
  ],
  ['The {worker} stopped: {reason}', '{worker}: 멈췄습니다. 브라우저의 말: {reason}.'],
  ['The {worker} stopped', '{worker}: 멈췄습니다.'],
  ['The lab is closed', '실험실을 닫았습니다.'],
  ['The {worker} is closed', '{worker}: 닫았습니다.'],
  [
    'There are no points here: this worker reads digits',
    '여기에는 점이 없습니다. 이 워커는 손글씨를 읽습니다.',
  ],
  ['Another snapshot came', '다른 스냅샷이 왔습니다.'],
  ['a moment: expected a run, got none', '돌아갈 순간이 없습니다. 아직 학습이 없습니다.'],
  ['there is no inspector yet', '신경망을 들여다보는 워커가 아직 없습니다.'],
  ['no run', '아직 학습이 없습니다.'],
  ['expected the preset {preset}, got none', '시스템 {preset}: 찾지 못했습니다.'],
  [
    'steps: expected a whole number from 1, got {n}',
    '스텝 수는 1 이상의 정수여야 합니다. 받은 것: {n}.',
  ],
  [
    'This browser has no WebAssembly SIMD, which Glassbox computes with: expected Chrome 95, Firefox 100, Safari 16.4 or newer',
    `${lacks} WebAssembly SIMD가 ${newer}`,
  ],
  [
    'This browser has no WebAssembly exceptions, which Glassbox needs: expected Chrome 95, Firefox 100, Safari 16.4 or newer',
    `${lacks} WebAssembly 예외가 ${newer}`,
  ],

  // what crosses the border between the languages of the program
  [
    '{field} is of type {found}: expected a {type}',
    '{field}의 자료형: {found}. {type}이어야 합니다.',
  ],
  ['{field} is {value}: expected a whole number', '{field}: {value}. 정수여야 합니다.'],
  ['expected an object for {name}, got {found}', '{name}: 객체여야 합니다. 받은 것: {found}.'],
];
