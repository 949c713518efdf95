import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe holds against the page as it is, one line an element; empty when it finds nothing. */
export async function violationsOn(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG_22_AA).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) => `${id}: ${target.join(' ')}: ${firstReason(failureSummary)}`,
    ),
  );
}

const firstReason = (summary: string): string => summary.split('\n')[1]?.trim() ?? summary;

/** By how many pixels the page, its main part or a dialog can be moved sideways; 0 when all of it fits. */
export function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const parts = [document.documentElement, ...document.querySelectorAll('#main, dialog')];
    return Math.max(0, ...parts.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
  });
}

/** Is an open dialog's answer below the screen's edge, where nobody looks for it? */
export function hasAnswerOutOfSight(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const feet = [...document.querySelectorAll('dialog[open] footer')];
    return feet.some((foot) => foot.getBoundingClientRect().bottom > innerHeight + 1);
  });
}
