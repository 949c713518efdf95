import type { Secret, VaultRow } from './vault-row.ts';

/*
 * Wrong tries wait, and nothing is ever wiped. Time is the page's own since it was opened, never the clock's (L9): who turns the
 * clock gains nothing, and a restart begins the wait anew.
 */

const FREE_TRIES = 4;
const WAITS_MS = [30_000, 60_000, 5 * 60_000, 15 * 60_000] as const;
const LONGEST_MS = 15 * 60_000;

/** How long the next try waits after so many wrong ones, in ms. */
const waitAfter = (failures: number): number =>
  failures < FREE_TRIES ? 0 : (WAITS_MS[failures - FREE_TRIES] ?? LONGEST_MS);

/** From when the waits of this page count. */
export interface Waits {
  /** How long the next try waits still, in ms. */
  leftMs(row: VaultRow, secret: Secret): number;
  /** Wrong PINs that a full disk did not count: each waits, the first among them, and a restart forgets them. */
  readonly uncounted: { leftMs(): number; add(): void };
}

/** `monotonic` gives the page's own time in ms. */
export function createWaits(monotonic: () => number): Waits {
  const since: Record<Secret, number> = { pin: monotonic(), code: monotonic() };
  const seen: Partial<Record<Secret, number>> = {};
  let uncounted = 0;
  let uncountedSince = monotonic();
  return {
    uncounted: {
      leftMs: () => Math.max(0, waitAfter(uncounted) - (monotonic() - uncountedSince)),
      add() {
        uncounted = Math.max(FREE_TRIES, uncounted + 1);
        uncountedSince = monotonic();
      },
    },
    leftMs(row, secret) {
      const failures = row.failures[secret];
      // Wrong tries of another tab count too.
      if (seen[secret] !== undefined && seen[secret] < failures) since[secret] = monotonic();
      seen[secret] = failures;
      return Math.max(0, waitAfter(failures) - (monotonic() - since[secret]));
    },
  };
}
