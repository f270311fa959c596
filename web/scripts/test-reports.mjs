// Reads the test programs' reports into counts, and counts into npm test's last lines.

/** `again`: how many of those that passed did so at the second try only.
 * @typedef {{ passed: number, failed: number, skipped: number, again?: number }} Count */

/** @param {Count[]} counts @returns {Count} */
export function sum(counts) {
  const total = { passed: 0, failed: 0, skipped: 0, again: 0 };
  for (const { passed, failed, skipped, again = 0 } of counts) {
    total.again += again;
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  return total;
}

/**
 * JUnit's XML as CTest and GoogleTest write it: a <testcase> holds a <failure>, a <skipped>, or
 * neither when it passed. CTest also calls a test skipped whose program is missing; only one that
 * skipped itself (SKIP_REGULAR_EXPRESSION_MATCHED) is, the other one failed.
 * @param {string} xml @returns {Count}
 */
export function junitCount(xml) {
  const count = { passed: 0, failed: 0, skipped: 0 };
  for (const text of xml.split('<testcase ').slice(1)) {
    const skipped = text.includes('<skipped');
    const notRun = text.includes('status="notrun"');
    const skippedItself = !notRun || text.includes('SKIP_REGULAR_EXPRESSION_MATCHED');
    if (text.includes('<failure') || (skipped && !skippedItself)) count.failed++;
    else if (skipped || notRun) count.skipped++;
    else count.passed++;
  }
  return count;
}

/** Vitest's JSON; a file that does not even load has no tests, yet it failed. @param {string} json @returns {Count} */
export function vitestCount(json) {
  const { testResults } = JSON.parse(json);
  return sum(
    testResults.map((/** @type {any} */ file) => {
      /** @type {string[]} */
      const statuses = file.assertionResults.map((/** @type {any} */ test) => test.status);
      const passed = statuses.filter((status) => status === 'passed').length;
      const failed = statuses.filter((status) => status === 'failed').length;
      const brokenFile = file.status === 'failed' && failed === 0;
      return {
        passed,
        failed: brokenFile ? 1 : failed,
        skipped: statuses.length - passed - failed,
      };
    }),
  );
}

/** Playwright's JSON. @param {string} json @returns {Count} */
export function playwrightCount(json) {
  const { stats, errors } = JSON.parse(json);
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + (stats.unexpected === 0 ? errors.length : 0),
    skipped: stats.skipped,
    again: stats.flaky,
  };
}

/** The golden runner's last line, "N passed, N failed". @param {string} text @returns {Count} */
export function goldenCount(text) {
  const [, passed, failed] = text.trimEnd().match(/(?:^|\n)(\d+) passed, (\d+) failed$/) ?? [];
  return { passed: Number(passed ?? 0), failed: Number(failed ?? 0), skipped: 0 };
}

/** Tests that passed at the second try only are not hidden. @param {Count} count @returns {string} */
export function againLine({ again = 0 }) {
  return again > 0 ? `${again} of those that passed did so at the second try only (flaky)` : '';
}

/** @param {Count} count @returns {string} the last line of npm test */
export function summaryLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** @param {{ name: string, count: Count, seconds: number }[]} results @returns {string} */
export function summaryTable(results) {
  const rows = results.map(({ name, count, seconds }) =>
    [
      name.padEnd(12),
      String(count.passed).padStart(7),
      String(count.failed).padStart(7),
      String(count.skipped).padStart(8),
      `${seconds.toFixed(0)} s`.padStart(7),
    ].join(''),
  );
  return ['suite        passed failed skipped   time', ...rows].join('\n');
}
