import { bodyProblem } from '#protocol/bodies.ts';
import type { Page, PulledEntry } from '#protocol/sync.ts';

function readableEntry(pulled: PulledEntry): PulledEntry {
  if (pulled.verdict !== undefined) return pulled;
  const [, kind, , , , , , , body] = pulled.entry;
  return bodyProblem(kind, body ?? null) === undefined ? pulled : { ...pulled, verdict: 'malformed-body' };
}

/**
 * A page as this app can read it: an entry whose body does not fit its kind is set aside here too, so that what this app cannot
 * read does not stop it from reading the rest (L10). Checked where entries come in, so that the store needs no schemas.
 */
export const readablePage = (page: Page): Page => ({ ...page, entries: page.entries.map(readableEntry) });
