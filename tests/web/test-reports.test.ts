// The counts at the end of npm test: a failure must never get lost between a report and the last line.
import { describe, expect, test } from 'vitest';
import {
  againLine,
  goldenCount,
  junitCount,
  playwrightCount,
  sum,
  summaryLine,
  vitestCount,
} from '../../web/scripts/test-reports.mjs';

describe('JUnit', () => {
  test('of CTest', () => {
    const xml = `<testsuite tests="4">
      <testcase name="a" classname="a" time="0" status="run"><system-out>ok</system-out></testcase>
      <testcase name="b" classname="b" time="0" status="fail"><failure message="Failed"/></testcase>
      <testcase name="c" classname="c" time="0" status="notrun">
        <skipped message="SKIP_REGULAR_EXPRESSION_MATCHED"/></testcase>
      <testcase name="d" classname="d" time="0" status="notrun">
        <skipped message="Unable to find executable"/></testcase></testsuite>`;
    expect(junitCount(xml)).toEqual({ passed: 1, failed: 2, skipped: 1 });
  });

  test('of GoogleTest', () => {
    const xml = `<testsuites><testsuite name="S">
      <testcase name="a" status="run" result="completed" />
      <testcase name="b" status="run" result="completed"><failure message="x"></failure>
        <failure message="y"></failure></testcase>
      <testcase name="c" status="run" result="skipped"><skipped message="no digits" /></testcase>
      </testsuite></testsuites>`;
    expect(junitCount(xml)).toEqual({ passed: 1, failed: 1, skipped: 1 });
  });
});

test("the golden runner's last line, and nothing from above it", () => {
  const text = 'passed  a (3 compared)\nFAILED  5 passed, 0 failed\n2 passed, 1 failed\n';
  expect(goldenCount(text)).toEqual({ passed: 2, failed: 1, skipped: 0 });
  expect(goldenCount('2 passed, 1 failed\nSegmentation fault')).toEqual(goldenCount(''));
  expect(goldenCount('')).toEqual({ passed: 0, failed: 0, skipped: 0 });
});

test("Vitest's JSON, where a file that does not load is a failure", () => {
  const json = JSON.stringify({
    testResults: [
      { status: 'passed', assertionResults: [{ status: 'passed' }, { status: 'skipped' }] },
      { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] },
      { status: 'failed', assertionResults: [] },
    ],
  });
  expect(vitestCount(json)).toMatchObject({ passed: 2, failed: 2, skipped: 1 });
});

test("Playwright's JSON, where an error outside of tests is a failure", () => {
  const stats = { expected: 3, flaky: 0, unexpected: 1, skipped: 2 };
  expect(playwrightCount(JSON.stringify({ stats, errors: [] }))).toEqual({
    passed: 3,
    failed: 1,
    skipped: 2,
    again: 0,
  });
  const none = { expected: 0, flaky: 0, unexpected: 0, skipped: 0 };
  expect(playwrightCount(JSON.stringify({ stats: none, errors: [{}] })).failed).toBe(1);
});

test('what passed at the second try only is told', () => {
  const stats = { expected: 3, flaky: 2, unexpected: 0, skipped: 0 };
  const count = playwrightCount(JSON.stringify({ stats, errors: [] }));
  expect(count).toMatchObject({ passed: 5, failed: 0, again: 2 });
  expect(againLine(sum([count, { passed: 1, failed: 0, skipped: 0 }]))).toMatch(/^2 of those/);
  expect(againLine({ passed: 1, failed: 0, skipped: 0 })).toBe('');
});

test('the last line', () => {
  const one = { passed: 1, failed: 0, skipped: 0 };
  expect(summaryLine(sum([one, one]))).toBe('2 passed, 0 failed');
  expect(summaryLine(sum([one, { passed: 0, failed: 2, skipped: 3 }]))).toBe(
    '1 passed, 2 failed, 3 skipped',
  );
});
