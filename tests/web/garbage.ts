// Random text and numbers that come again with the same seed, for tests that try many.

/** A generator of whole numbers below a bound, the same ones for the same seed. */
export function randomNumbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const letters = 'abz019-_=&%,.+?#eE<>"\' \\/\u0000\u00e9\u{1F600}';

export function randomText(random: (below: number) => number, most: number): string {
  const all = [...letters];
  return Array.from({ length: random(most + 1) }, () => all[random(all.length)]).join('');
}
