import { restrictedScope, villageOfScope } from '#domain/book/entry.ts';
import type { PulledEntry } from '#protocol/sync.ts';
import { newId } from '../enrol/random-names.ts';
import type { WrittenPage } from '../pull/pull-pages.ts';
import type { Services } from '../services.ts';
import type { AccessRow, DeviceRow } from '../store/schema.ts';

/* The access log: who was given restricted facts, when and for what. A row is durable before they go out. */

/** Who did it: a device, or the operator at the server, who has none. */
type Who = Pick<DeviceRow, 'commune' | 'device'>;

type What = Pick<AccessRow, 'action'> & Partial<Pick<AccessRow, 'village' | 'about' | 'purpose' | 'count'>>;

type Deps = Pick<Services, 'commits' | 'now' | 'randomBytes'>;

export const accessRow = (
  { now, randomBytes }: Pick<Services, 'now' | 'randomBytes'>,
  { commune, device }: Who,
  what: What,
): AccessRow => ({
  commune,
  id: newId(randomBytes),
  at: now(),
  device,
  village: '',
  about: '',
  purpose: '',
  count: 0,
  ...what,
});

/** Writes one access down, and returns when it is durable. */
export const noteAccess = (deps: Deps, who: Who, what: What): Promise<void> =>
  deps.commits.write(who.commune, (transaction) => transaction.addAccess([accessRow(deps, who, what)]));

const RESTRICTED = restrictedScope('');

/** Writes down what a device is about to be given of restricted facts: one row for each village. */
export async function notePulls(deps: Deps, reader: DeviceRow, pages: readonly WrittenPage[]): Promise<void> {
  const rows = pages
    .filter(({ scope }) => scope.startsWith(RESTRICTED))
    .map(({ scope, entries }) => ({ scope, count: countFacts(reader.device, entries) }))
    .filter(({ count }) => count > 0)
    .map(({ scope, count }) =>
      accessRow(deps, reader, { action: 'pull', village: villageOfScope(scope) ?? '', count }),
    );
  if (rows.length > 0) await deps.commits.write(reader.commune, (transaction) => transaction.addAccess(rows));
}

/** Entries that tell the reader a fact: neither its own, which it knows, nor that somebody looked. */
const countFacts = (reader: string, entries: readonly string[]): number =>
  entries
    .map((text) => JSON.parse(text) as PulledEntry)
    .filter(({ device, entry: [, kind] }) => device !== reader && kind !== 'restricted-access').length;
