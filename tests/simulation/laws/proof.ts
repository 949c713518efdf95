import { withoutBody } from '#protocol/bodiless.ts';
import { law } from '../world/oracle.ts';
import { surroundings } from '../world/surroundings.ts';
import type { World } from '../world/world.ts';
import { erasedNames, isCovered } from './erasure.ts';
import { devicesOf, findAlteration, signedBatches, type StoredRow } from './server-book.ts';

/** L6: of a secret ballot only totals exist, nowhere a ballot, and running totals never leave their phone. */
export function checkSecrets(world: World, stored: readonly StoredRow[]): void {
  for (const { wire, device, seq } of stored) {
    const body = wire[8] as Readonly<Record<string, unknown>> | null;
    if (wire[1] !== 'ballot-count' || body === null) continue;
    const names = Object.keys(body).filter((name) => name !== 'ballots' && name !== 'struck');
    law('L6', names.length === 0, () => `${device}.${seq}: a count says more than totals: ${names.join()}`);
  }
  for (const phone of world.phones.values()) {
    for (const row of phone.disk.rows<{ key: string; draft: object }>('ballotDrafts')) {
      const names = Object.keys(row.draft).sort().join();
      law('L6', names === 'count,last', () => `${phone.name}: a running count keeps ${names}`);
      const kept_ = Object.keys((row.draft as { count: object }).count)
        .sort()
        .join();
      law('L6', kept_ === 'ballots,struck', () => `${phone.name}: a running count keeps ${kept_}`);
    }
  }
}

/** L11: the stored rows prove themselves, and any of them altered, dropped or moved is found. */
export async function checkProof(world: World, stored: readonly StoredRow[]): Promise<void> {
  const [batches, devices] = [signedBatches(world), devicesOf(world)];
  const found = await findAlteration(stored, batches, devices);
  law('L11', found === undefined, () => `an untouched book is said to be wrong: ${found}`);
  const { chance } = surroundings;
  const at = chance.below(stored.length);
  const row = stored[at];
  if (!row) return;
  const [scope, kind, subject, supersedes, actor, recordedAt, version, salt] = row.wire;
  const altered: StoredRow = {
    ...row,
    wire: [scope, kind, subject, supersedes, actor, recordedAt, version, salt, { other: 1 }],
  };
  const emptied: StoredRow = { ...row, wire: withoutBody(row.wire) };
  const isErased = isCovered(erasedNames(stored), row.wire[2]);
  const other = stored.findIndex((each, index) => index !== at && each.device === row.device);
  const attempts: readonly (readonly [string, readonly StoredRow[]])[] = [
    ['altered', stored.map((each, index) => (index === at ? altered : each))],
    ...(isErased ? [] : [['emptied', stored.map((each, index) => (index === at ? emptied : each))] as const]),
    ['dropped', stored.filter((_, index) => index !== at)],
    ['moved', other < 0 ? [altered] : swapped(stored, at, other)],
  ];
  for (const [how, rows] of attempts) {
    const seen = await findAlteration(rows, batches, devices);
    law('L11', seen !== undefined, () => `${row.device}.${row.seq} was ${how}, and nobody noticed`);
  }
}

function swapped(rows: readonly StoredRow[], a: number, b: number): readonly StoredRow[] {
  const [one, two] = [rows[a], rows[b]];
  if (!one || !two) return rows;
  return rows.map((row, index) =>
    index === a ? { ...two, seq: one.seq } : index === b ? { ...one, seq: two.seq } : row,
  );
}
