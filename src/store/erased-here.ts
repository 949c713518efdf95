import { restrictedScope } from '#domain/book/entry.ts';
import type { ErasureBody } from '#domain/book/kinds-of-protection.ts';
import { isErased, namesErasedBy } from '#domain/privacy/erasure.ts';
import { isBodiless, withoutBody } from '#protocol/bodiless.ts';
import { rowToEntry } from './row-entry.ts';
import type { BookDatabase, DeviceRow, EntryRow } from './schema.ts';

/** What the commune's officers have erased, as far as this device was told. */
export async function erasedNames(database: BookDatabase): Promise<ReadonlySet<string>> {
  const rows = await database.entries.where('subject').startsWith('erasure:').toArray();
  const told = rows.filter(({ position, verdict }) => position > 0 && verdict === '').map(rowToEntry);
  return new Set(told.flatMap(({ body }) => (body === null ? [] : namesErasedBy(body as ErasureBody))));
}

/**
 * Restricted facts that this phone recorded, under whichever name, and may not pull: the commune does not bring them again without their bodies, so they
 * are erased here, within the caller's transaction. Answers what they were about.
 */
export async function eraseUnpulled(
  database: BookDatabase,
  { enrolment: { village } }: DeviceRow,
): Promise<ReadonlySet<string>> {
  const scope = restrictedScope(village);
  const own = await database.entries
    .where('[scope+device+seq]')
    .between([scope, '', 0], [scope, '\uffff', Number.MAX_SAFE_INTEGER])
    .toArray();
  const whole = own.filter(({ wire }) => !isBodiless(wire));
  if (whole.length === 0) return new Set();
  const names = await erasedNames(database);
  const gone = whole.filter(({ subject }) => isErased(names, subject));
  const bare = gone.map((row): EntryRow => {
    const { saltSeed: _, ...kept } = row;
    return { ...kept, wire: withoutBody(row.wire) };
  });
  await database.entries.bulkPut(bare);
  return new Set(gone.map(({ subject }) => subject));
}
