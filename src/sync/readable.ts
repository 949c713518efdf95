import { bodyProblem } from '#protocol/bodies.ts';
import { BODY_VERSION } from '#protocol/limits.ts';
import type { Page, PulledEntry } from '#protocol/sync.ts';
import type { ReadBody } from '#store/reread.ts';
import type { ReadEntry, ReadPage } from '#store/take-in.ts';

/** Why this app cannot read a body: a newer one wrote it, or it is damaged. */
export const readBody: ReadBody = ([, kind, , , , , version, , body]) => {
  if (bodyProblem(kind, body ?? null) === undefined) return undefined;
  return version > BODY_VERSION ? 'newer-app' : 'malformed-body';
};

function readableEntry(pulled: PulledEntry): ReadEntry {
  const problem = pulled.verdict === undefined ? readBody(pulled.entry) : undefined;
  return problem === undefined ? pulled : { ...pulled, verdict: problem, judgedHere: true };
}

/**
 * A page as this app can read it: an entry whose body does not fit its kind is set aside here too, so that what this app cannot
 * read does not stop it from reading the rest (L10). Checked where entries come in, so that the store needs no schemas.
 */
export const readablePage = (page: Page): ReadPage => ({ ...page, entries: page.entries.map(readableEntry) });
