import type { Entry } from '#domain/book/entry.ts';
import { canonicalJson } from './canonical.ts';
import type { WireEntry } from './sync.ts';

/** Begins what stands in the place of a salt where salt and body are not here: their hash follows (bodiless.ts). */
export const BODILESS = '#';

/** The entry as it travels. */
export function entryToWire(entry: Entry, salt: string): WireEntry {
  const { scope, kind, subject, supersedes, actor, recordedAt, version, body } = entry;
  return [scope, kind, subject, [...supersedes], actor, recordedAt, version, salt, body];
}

/** What two equal entries have in common, whichever way they came; `undefined` for what has no canonical text. */
export function textOfWire(wire: WireEntry): string | undefined {
  const [scope, kind, subject, supersedes, actor, recordedAt, version, salt, body] = wire;
  const parts = [scope, kind, subject, supersedes, actor, recordedAt, version, salt, body ?? null];
  try {
    return canonicalJson(parts);
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The entry out of its wire form, given the device and seq that its place in the batch names. */
export function wireToEntry(
  wire: WireEntry,
  device: string,
  seqOfEntry: number,
): { entry: Entry; salt: string } {
  const [entryScope, kind, entrySubject, supersedes, actor, recordedAt, version, salt, body] = wire;
  const entry: Entry = {
    device,
    seq: seqOfEntry,
    scope: entryScope,
    kind,
    subject: entrySubject,
    supersedes,
    actor,
    recordedAt,
    version,
    body: body ?? null,
    ...(salt.startsWith(BODILESS) ? { bodiless: true } : {}),
  };
  return { entry, salt };
}
