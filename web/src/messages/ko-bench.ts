// Korean, the benchmark page. One key a sentence; numbers come as parameters.
import { html } from 'lit';
import type { en } from './en-bench.ts';
import * as format from './format.ts';

export const ko: typeof en = {
  brand: 'Glassbox',
  title: '여기서 1초에 배우는 그림 수',
  what: '이 기기의 이 브라우저에서 Glassbox가 얼마나 빨리 학습하는지 측정합니다. 실험실과 같은 워커와 WebAssembly 모듈을 쓰고, 그동안 화면에 아무것도 그리지 않습니다.',
  workload:
    '신경망은 784-128-10이고 ReLU, 소프트맥스, 교차 엔트로피를 씁니다. MNIST 숫자 60,000개를 64개씩 묶은 배치로, 학습률 0.1의 단순한 경사하강법으로 배웁니다.',
  limits:
    '한계는 프로세서 코어 하나의 연산입니다. 한 번에 수 네 개씩, 가중치마다, 그리고 획이 있는 픽셀마다 곱셈과 덧셈을 한 번씩 합니다. 획이 없는 픽셀은 계산하지 않습니다. 다른 프로그램, 배터리 절약, 열이 있으면 수가 작아집니다.',
  forScripts: (name) =>
    html`스크립트는 이 페이지에서 ${name} 객체를 찾아 다른 것과 나란히 측정할 수 있습니다.`,
  measure: '측정',
  measuring: '측정 중',
  back: '실험실로',
  loading: (trainCount, total) =>
    `숫자를 받고 있습니다. ${format.integer(total)}개 중 ${format.integer(trainCount)}개를 받았습니다.`,
  warmingUp: '먼저 한 에폭을 배웁니다. 그동안 브라우저가 실행할 코드를 컴파일합니다.',
  round: (round, rounds) => `${rounds}회 중 ${round}회째.`,
  rate: (images) => html`1초에 ${images}장`,
  spread: (low, high, rounds) =>
    `${rounds}회의 중앙값입니다. 가장 느릴 때 ${format.speed(low)}장, 가장 빠를 때 ${format.speed(high)}장입니다.`,
  accuracy: (share) => `한 에폭 뒤 시험 숫자의 ${format.percent(share)}를 맞게 읽습니다.`,
  epoch: (milliseconds) =>
    `이 속도라면 숫자 60,000개를 배우는 한 에폭에 ${format.plain(Math.round(milliseconds))} ms가 걸립니다.`,
  failed: '측정이 중단되었습니다.',
  speed: format.speed,
  sentence: format.sentence,
};
