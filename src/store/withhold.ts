import { isRestrictedScope } from '#domain/book/entry.ts';
import { base64urlOf } from '#protocol/base64url.ts';
import { withoutBody } from '#protocol/bodiless.ts';
import type { SealedBodies } from '#protocol/sealed.ts';
import type { WireEntry } from '#protocol/sync.ts';
import type { EntryRow } from './schema.ts';
import { sealFor, type Commune } from './seal.ts';

/** The entries of a batch as whoever carries it sees them. */
export interface Shown {
  readonly wires: readonly WireEntry[];
  /** What each one's salt derives from, where that may be told. */
  readonly seeds: readonly (string | undefined)[];
  /** What was left out, sealed for the commune, as base64url. */
  readonly withheld?: string;
}

/** How a batch is shown. */
export type Showing = (rows: readonly EntryRow[]) => Promise<Shown>;

/** All of it: for the commune alone. */
export const shownWhole: Showing = async (rows) => ({
  wires: rows.map(({ wire }) => wire),
  seeds: rows.map(({ saltSeed }) => saltSeed),
});

/**
 * For other phones: restricted entries without salt and body, which are sealed for the commune beside the batch (L7). Nor is a seed
 * told out of which the salt of any of them could be derived: with it a short body could be guessed out of its hash.
 */
export function shownToCarriers(commune: Commune, all: readonly EntryRow[]): Showing {
  const secret = new Set(all.filter(({ scope }) => isRestrictedScope(scope)).map(({ saltSeed }) => saltSeed));
  return async (rows) => {
    const left: SealedBodies = [];
    const wires = rows.map((row, place) => {
      if (!isRestrictedScope(row.scope)) return row.wire;
      const [, , , , , , , salt, body] = row.wire;
      left.push([place, salt, body]);
      return withoutBody(row.wire);
    });
    const seeds = rows.map(({ saltSeed }) => (secret.has(saltSeed) ? undefined : saltSeed));
    if (left.length === 0) return { wires, seeds };
    return { wires, seeds, withheld: base64urlOf(await sealFor(commune, left)) };
  };
}
