// What the digits lab says of a convolutional network, in Korean, one key a sentence.
import type { enFilters } from './en-filters.ts';
import * as format from './format.ts';

export const koFilters: typeof enFilters = {
  title: '필터마다 찾는 것, 그리고 찾은 곳',
  count: (channels) => `필터 ${format.list(channels.map((n) => `${format.integer(n)}개`))}`,
  hint: '필터는 그림 위를 미끄러지는 작은 가중치 창입니다. 주황은 획을, 파랑은 빈 곳을 찾습니다. 그 위에 있는 맵은 숫자가 창에 들어맞는 곳을 보여 줍니다.',
  layer: (number) => `합성곱 ${format.integer(number)}`,
  shape: (outputs, inputs, side) =>
    inputs === 1
      ? `필터 ${format.integer(outputs)}개, 가중치 ${format.integer(side)} × ${format.integer(side)}`
      : `필터 ${format.integer(outputs)}개, 필터마다 창 ${format.integer(inputs)}개, 창마다 가중치 ${format.integer(side)} × ${format.integer(side)}`,
  picture: (layer, outputs) =>
    `합성곱 ${format.integer(layer)}의 특징 맵과 필터, 각각 ${format.integer(outputs)}개`,
  yourDigit: '그린 숫자의 맵입니다.',
  testDigit: '첫 시험 숫자의 맵입니다. 숫자를 그리면 그 숫자의 맵이 나옵니다.',
  noDigit: '첫 시험 숫자를 받으면 맵이 나타납니다.',
};
