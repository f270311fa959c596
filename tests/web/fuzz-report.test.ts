import { expect, test } from 'vitest';
import { fuzzResult, fuzzTable } from '../../web/scripts/fuzz-report.mjs';

const calm = `INFO: Seed: 1
#2\tINITED cov: 17 ft: 18 corp: 1/1b exec/s: 0 rss: 31Mb
#131072\tpulse  cov: 165 ft: 512 corp: 68/3Kb lim: 200 exec/s: 43690 rss: 360Mb
stat::number_of_executed_units: 375792
stat::average_exec_per_sec:     41754
`;

test('counts what was executed and which edges of the program were reached', () => {
  expect(fuzzResult(calm, 0)).toEqual({ executions: 375_792, edges: 165, finding: null });
});

test('tells a finding and the file that leads there', () => {
  const text = `#4\tNEW    cov: 20 ft: 21
/x/trainer.cpp:17:3: runtime error: signed integer overflow: 1 + 2
SUMMARY: libFuzzer: deadly signal
artifact_prefix='build/'; Test unit written to build/fuzz/findings/session-crash-1
`;
  expect(fuzzResult(text, 77)).toEqual({
    executions: 4,
    edges: 20,
    finding: 'runtime error: signed integer overflow: 1 + 2 (build/fuzz/findings/session-crash-1)',
  });
  expect(fuzzResult('expected that a refusal changes nothing\n', 77).finding).toBe(
    'expected that a refusal changes nothing',
  );
});

test('a fuzzer that does not even begin is a finding', () => {
  expect(fuzzResult('', 127)).toEqual({ executions: 0, edges: 0, finding: 'exit code 127' });
  expect(fuzzResult('', null).finding).toBe('exit code null');
});

test('the table adds up', () => {
  const table = fuzzTable([
    { name: 'bytes', seconds: 5.2, result: fuzzResult(calm, 0) },
    { name: 'idx', seconds: 5, result: { executions: 8, edges: 3, finding: 'a leak' } },
  ]);
  expect(table.split('\n')).toEqual([
    'fuzzer    executions  edges  seconds',
    'bytes        375,792    165        5  nothing found',
    'idx                8      3        5  a leak',
    'together     375,800',
  ]);
});
