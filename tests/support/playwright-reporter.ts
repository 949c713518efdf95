import type { Reporter, TestCase } from '@playwright/test/reporter';

/** Closes a run with one plain line, `N passed, N failed, N skipped`, which CI reads. */
export default class ClosingLineReporter implements Reporter {
  // By id: a retried test ends more than once and counts once.
  readonly #ended = new Map<string, TestCase>();

  onTestEnd(test: TestCase): void {
    this.#ended.set(test.id, test);
  }

  onEnd(): void {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    for (const test of this.#ended.values()) counts[verdict(test)] += 1;
    console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  }
}

function verdict(test: TestCase): 'passed' | 'failed' | 'skipped' {
  if (test.outcome() === 'skipped') return 'skipped';
  return test.ok() ? 'passed' : 'failed';
}
