import { readFileSync } from 'node:fs';
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** How much of a page's outline is printed: a screen has far less, a desk's long table is cut. */
const LINES = 120;

/**
 * Prints what was on the page where a test failed, because nobody comes back for the files of a machine that is thrown away; and
 * closes a run with one plain line, `N passed, N failed, N skipped`, which CI reads.
 */
export default class ClosingLineReporter implements Reporter {
  // By id: a retried test ends more than once and counts once.
  readonly #ended = new Map<string, TestCase>();

  onTestEnd(test: TestCase, { status, attachments }: TestResult): void {
    this.#ended.set(test.id, test);
    if (status === test.expectedStatus) return;
    for (const { name, path } of attachments) if (name === 'error-context' && path) printStart(path);
  }

  onEnd(): void {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    for (const test of this.#ended.values()) counts[verdict(test)] += 1;
    console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  }
}

function printStart(path: string): void {
  const lines = readFileSync(path, 'utf8').split('\n');
  console.log(lines.slice(0, LINES).join('\n'));
}

function verdict(test: TestCase): 'passed' | 'failed' | 'skipped' {
  if (test.outcome() === 'skipped') return 'skipped';
  return test.ok() ? 'passed' : 'failed';
}
