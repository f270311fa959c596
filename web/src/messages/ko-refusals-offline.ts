// What a part of the site that did not come is refused with, in Korean.
import type { Pair } from './refusal-patterns.ts';

export const offlineRefusals: readonly Pair[] = [
  [
    '{name} did not arrive whole, twice: expected a WebAssembly module, got {count} bytes that are none',
    '{name} 파일이 두 번 모두 온전히 오지 않았습니다. 받은 {count}바이트가 WebAssembly 모듈이 아닙니다.',
  ],
];
