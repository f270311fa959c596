// The speed room's sentences in Korean, one key a sentence.
import { html } from 'lit';
import type { enSpeed } from './en-speed.ts';
import * as format from './format.ts';

export const koSpeed: typeof enSpeed = {
  unmeasured: () => html`<b>이 기기</b>에서 신경망은 얼마나 빨리 배웁니까?`,
  measuring: (done, of) =>
    html`측정 중입니다. <b>${format.integer(of)}개 중 ${format.integer(done)}개</b>를 마쳤습니다.`,
  measured: (images) => html`이 기기는 1초에 ${images}를 배웁니다.`,
  digits: (count) => `숫자 ${format.speed(count)}개`,
  intro:
    '워커 하나가 프로세서 코어 하나에서 작업을 하나씩, 약 1초 동안 계산합니다. 그동안 이 페이지의 다른 것은 움직이지 않습니다.',
  measure: '측정',
  measureAgain: '다시 측정',
  cancel: '취소',
  cancelled: '측정을 멈췄습니다.',
  failed: '측정하지 못했습니다.',
  waitsForDigits: (here, all) =>
    all === 0
      ? '숫자를 받고 있습니다.'
      : `숫자 ${format.integer(all)}개 중 ${format.integer(here)}개를 받았습니다.`,
  progress: (name) => `측정 중: ${name}.`,
  done: (count) => `${format.integer(count)}줄을 측정했습니다.`,

  table: '이 기기가 1초에 하는 일',
  work: '작업',
  perSecond: '1초에',
  operations: '연산',
  operationsHint:
    'GFLOP/s: 1초에 하는 곱셈과 덧셈의 수, 10억 번 단위. 0을 하나도 건너뛰지 않은 것으로 셉니다.',
  name: {
    sparse: '학습, 784-128-10, 배치 64',
    dense: '위와 같음, 0인 입력 없음',
    one: '학습, 784-100-10, 숫자 하나씩',
    convolution: '합성곱 학습(LeNet), 배치 64',
    xor: 'XOR 학습, 2-2-1, 점 하나씩',
    reading: '숫자 10,000개 읽기, 784-128-10',
  },
  unit: {
    sparse: '장',
    dense: '장',
    one: '장',
    convolution: '장',
    xor: '번',
    reading: '장',
  },
  limit: {
    sparse:
      '숫자 그림의 픽셀은 다섯 중 넷이 0입니다. 순전파와 기울기 계산에서 모두 건너뛰므로, 프로세서가 실제로 곱할 수 있는 양을 넘을 수도 있습니다.',
    dense:
      '모든 입력을 곱합니다. 한계는 프로세서가 한꺼번에 하는 곱셈의 수입니다. WebAssembly에서는 float 네 개씩입니다.',
    one: '숫자마다 가중치를 한 번씩 읽고 쓰며, 다른 숫자와 나누어 쓰지 못합니다. 한계는 연산이 아니라 메모리입니다.',
    convolution: '연산이 첫 줄의 11배입니다. 가중치 창마다 그림의 모든 자리에서 곱합니다.',
    xor: '배우는 수는 아홉 개뿐입니다. 한계는 연산 둘레의 일입니다. 점을 고르고, 층을 부르고, 횟수를 셉니다.',
    reading: '순전파만 하므로 학습할 때보다 약 세 배 많은 그림을 읽습니다.',
  },
  gigaflops: (value) => `${format.gigaflops(value)} GFLOP/s`,
  notMeasured: '–',
};
