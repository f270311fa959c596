import { test, expect } from 'vitest';
import { inItsDigits } from '../../web/src/elements/tutorial-printed.ts';
test('x', () => { console.log(inItsDigits('0.07383816030092423', 0.07383816030092424), (0.07383816030092424).toFixed(37), (0.07383816030092423).toFixed(37)); });
