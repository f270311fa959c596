// Every sentence that the page may refuse something with is there in Korean.
import { describe, expect, test } from 'vitest';
import { inKorean } from '../../web/src/messages/ko-refusals.ts';
import { refusalWords } from '../../web/src/messages/ko-refusals-words.ts';
import { makeTranslation } from '../../web/src/messages/refusal-patterns.ts';
import {
  argumentsOf,
  calls,
  constantsOf,
  filesBelow,
  type Refusal,
  textsOf,
} from './refusal-texts.ts';

const word = makeTranslation(refusalWords, () => null);

/** Refusals that only speak of what stands in a variable, or belong to functions that pass it on. */
const passedOn = (text: string) =>
  /^(const |sentence$|Bug bug|at, expected|error|load\.|said$|7?$)/.test(text);

/** Made of values alone, so that only its callers know: their words are looked at below. */
const isMade = (text: string) => /^(B2\.8 7|7 7|7 has 7 7: expected 1 to 7)$/.test(text);

/** Not for a person: the tests' own, and what the command line alone can say. */
const isShown = ({ place }: Refusal) =>
  !/^(app\/command_line|app\/glassbox\.cpp|bench)/.test(place);

// std::logic_error is thrown by mistakes in the program, which no input reaches.
const fromCpp = calls('cpp', /\.(h|cpp)$/, /throw std::(?:invalid_argument|runtime_error)\(/g);
const helped = calls('cpp', /\.(h|cpp)$/, /(?<![\w.:])refuse\(/g).flatMap(({ place, text }) => {
  if (/^(const|\[)/.test(text)) return [];
  const parts = argumentsOf(text);
  // The parser's: at a token, what was expected, what came.
  if (place.startsWith('graph/')) {
    const [, expected = '', got = '7'] = parts;
    return [{ place, text: `"column 7: expected " + ${expected} + ", got " + ${got}` }];
  }
  if (place.startsWith('experiments/museum/')) {
    return [{ place, text: `"B2.8 " + ${parts.slice(1).join(',')}` }];
  }
  return [{ place, text }];
});

const cpp = [...fromCpp, ...helped]
  .filter((refusal) => isShown(refusal) && !passedOn(refusal.text.trim()))
  .flatMap(({ place, text }) =>
    textsOf(text, constantsOf('cpp', place)).map((said) => ({ place, text: said })),
  )
  .filter(({ text }) => !isMade(text));

/** What a test puts in the place of every value is no word of English. */
const isKorean = (text: string) =>
  /[가-힣]/.test(text) &&
  !/[a-z]{3,} [a-z]{2,} [a-z]{2,}/i.test(text.replace(/[“(][^”)]*[”)]/g, ''));

describe('of the C++', () => {
  test('are found, with all that they may say', () => {
    expect(cpp.length).toBeGreaterThan(130);
    expect(cpp.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        'the learning rate is 7: expected more than 0 and at most 1000',
        'unknown 7 "7": expected one of 7',
        '7: expected 7 input, got 7',
        '7: expected 7 inputs, got 7',
        'pictures are to be moved by up to 7 pixels: expected 0 to 7',
        'column 7: expected "(" after the function 7, got 7',
      ]),
    );
  });

  test.each(cpp)('$place: $text', ({ text }) => {
    expect(inKorean(text)).toSatisfy((said: unknown) => isKorean(String(said)), 'is Korean');
  });
});

/** Calls whose words become a part of a refusal, and which arguments those are. */
const named: [RegExp, number[]][] = [
  [/\bexpect_(?:same|alike|within|from_to)\(/g, [0]],
  [/\bexpect_at_least\(/g, [3]],
  [/(?<!\w)expect\(/g, [2, 3, 4]],
  [/\bcheck_clusters\(/g, [0]],
  [/\bexpect_not_both\(/g, [3]],
];
const words = named.flatMap(([pattern, at]) =>
  calls('cpp', /\.(h|cpp)$/, pattern)
    .filter(isShown)
    .flatMap(({ place, text }) =>
      at
        .map((i) => argumentsOf(text)[i] ?? '')
        .filter((argument) => argument.startsWith('"') && !argument.startsWith('"at least '))
        .flatMap((argument) => textsOf(argument).map((said) => ({ place, text: said }))),
    ),
);

/** 'ReLU layer' and its plural, as `expect_at_least` counts them. */
const counted = calls('cpp', /\.cpp$/, /\bexpect_at_least\(/g).flatMap(({ place, text }) => {
  const what = argumentsOf(text)[4] ?? '';
  if (!what.startsWith('"')) return [];
  return textsOf(`"at least 7 " + ${what} + (7 ? "" : "s")`).map((said) => ({ place, text: said }));
});

/** 'activation' of 'unknown activation "swish"'. */
const kinds = filesBelow('cpp', /\.h$/).flatMap(([place, code]) =>
  [...code.matchAll(/^ *static constexpr std::string_view what = "([^"]+)"/gm)].map(
    ([, text = '']) => ({ place, text }),
  ),
);

describe('of words that come from elsewhere in the C++', () => {
  test('are found', () => {
    expect(words.length).toBeGreaterThan(30);
    expect(counted.length).toBeGreaterThan(4);
    expect(kinds.length).toBeGreaterThan(15);
  });

  test.each([...words, ...counted, ...kinds])('$place: $text', ({ text }) => {
    expect(word(text)).toMatch(/[가-힣]/);
  });
});

/**
 * Told by nothing but a mistake in the program: colours, what our own fixed network answers. That
 * more bytes came is said within another sentence.
 */
const isOfThePage = ({ place, text }: Refusal) =>
  !/^(draw|bench|messages|client\/repair-)/.test(place) && !text.includes('bytes, got more');

const page = calls('web/src', /(?<!\.d)\.ts$/, /new (?:Range|Type)?(?:Error|WorkerStopped)\(/g)
  .filter((refusal) => isOfThePage(refusal) && /^[`'"]/.test(refusal.text.trim()))
  .flatMap(({ place, text }) =>
    textsOf(text.trim().replace(/,$/, '')).map((said) => ({ place, text: said })),
  );

describe('of the page and its workers', () => {
  test('are found', () => expect(page.length).toBeGreaterThan(15));

  test.each(page)('$place: $text', ({ text }) => {
    expect(inKorean(text)).toMatch(/[가-힣]/);
  });
});

test('values come back in the sentence', () => {
  expect(inKorean('the learning rate is 5000: expected more than 0 and at most 1000')).toBe(
    '학습률: 5000. 0보다 크고 1000 이하여야 합니다.',
  );
  expect(inKorean('affine layer 2 has 0 units: expected 1 to 1000000')).toBe(
    '완전 연결층 2의 뉴런이 0개입니다. 1개에서 1000000개까지여야 합니다.',
  );
  expect(inKorean('convolution 1 has 0 channels: expected 1 to 1000000')).toBe(
    '합성곱층 1의 채널이 0개입니다. 1개에서 1000000개까지여야 합니다.',
  );
  expect(inKorean('train-0.idx did not arrive whole: expected 47 bytes, got more.')).toBe(
    'train-0.idx 파일이 온전하지 않습니다. 47바이트여야 하는데 더 왔습니다.',
  );
  expect(inKorean('unknown activation "swish": expected one of relu, tanh')).toBe(
    '“swish”: 모르는 활성화 함수입니다. 있는 것: relu, tanh.',
  );
  expect(
    inKorean('column 3: expected an operator, ";" or the end, got the end of the expression'),
  ).toBe('3번째 글자: 연산자나 “;” 또는 식의 끝 자리입니다. 받은 것: 식의 끝.');
  expect(
    inKorean('B1.1 is about the sigmoid of the output: expected a sigmoid last, got affine 2'),
  ).toBe(
    'B1.1: 출력의 시그모이드에 관한 실수입니다. 필요한 것: 마지막 층의 시그모이드. 받은 것: 완전 연결층 2.',
  );
});

test('what no one has translated stays as it is', () => {
  expect(inKorean('Failed to fetch')).toBeNull();
});
