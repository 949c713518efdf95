import type { DescribedVillage } from '#commands/events.ts';
import type { IsoDay, VillageEventBody, VillageEventType } from '#domain/book/kinds-of-recognition.ts';
import type { Village } from '#domain/register/commune.ts';

/** What somebody typed of a merger, a split or a new name. */
export interface VillageChange {
  readonly type: VillageEventType;
  /** The villages before. */
  readonly from: readonly string[];
  /** For a merger the village that goes on, empty when it is a new one. */
  readonly into: string;
  /** Whether a village that is split goes on under its name beside the new ones. */
  readonly stays: boolean;
  /** Names of new villages, or the new name. */
  readonly names: readonly string[];
  readonly on: IsoDay;
  readonly document: string;
}

/** The event, and the villages that are new or called otherwise from now on. */
export interface ToNote {
  readonly event: VillageEventBody;
  readonly described: readonly DescribedVillage[];
}

/** Puts into the book's words what was typed. New villages are of the kind of those they come from, in the order after the last. */
export function toNote(change: VillageChange, villages: readonly Village[], newId: () => string): ToNote {
  const { type, from, on, document } = change;
  const before = villages.filter(({ id }) => from.includes(id));
  const described = describedIn(change, before, villages, newId);
  const staying = type === 'split' && change.stays ? from : [];
  const into = type === 'merge' && change.into !== '' ? [change.into] : described.map(({ id }) => id);
  const formerNames = before.map(({ name }) => name);
  return { event: { type, on, document, from, to: [...staying, ...into], formerNames }, described };
}

function describedIn(
  { type, into, names }: VillageChange,
  before: readonly Village[],
  villages: readonly Village[],
  newId: () => string,
): readonly DescribedVillage[] {
  const [first] = before;
  if (!first || (type === 'merge' && into !== '')) return [];
  const { id, ...fields } = first;
  if (type === 'rename') return [{ id, body: { ...fields, name: (names[0] ?? '').trim() } }];
  const last = Math.max(0, ...villages.map(({ order }) => order));
  const wanted = type === 'merge' ? names.slice(0, 1) : names;
  return wanted.map((name, index) => ({
    id: newId(),
    body: { ...fields, name: name.trim(), order: last + index + 1 },
  }));
}
