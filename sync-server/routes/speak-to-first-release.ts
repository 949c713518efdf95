import { LIMITS } from '#protocol/limits.ts';
import type { Page, WireEntry } from '#protocol/sync.ts';

/*
 * An app of the first release refuses a whole answer in which one envelope is larger than it knew, and would then receive
 * nothing more (L10). Such entries speak for nobody, so it is enough that it hears of them.
 */

const SALT_LENGTH = 30;
const VERSION_MAX = 1000;

/** The pages as an app of the first release can read them. */
export const pagesForFirstRelease = (pages: readonly Page[]): Page[] =>
  pages.map((page) => ({
    ...page,
    entries: page.entries.map((pulled) => ({ ...pulled, entry: fitting(pulled.entry) })),
  }));

function fitting(wire: WireEntry): WireEntry {
  const [scope, kind, subject, supersedes, actor, recordedAt, version, salt, body] = wire;
  return [
    cut(scope, LIMITS.scopeLength),
    cut(kind, LIMITS.idLength),
    cut(subject, LIMITS.subjectLength),
    supersedes.slice(0, LIMITS.supersedes).map((id) => id.slice(0, LIMITS.entryIdLength)),
    cut(actor, LIMITS.idLength),
    recordedAt,
    Math.min(Math.max(version, 1), VERSION_MAX),
    cut(salt, SALT_LENGTH),
    body,
  ];
}

/** At least one character, at most so many. */
const cut = (text: string, lengthMax: number): string => text.slice(0, lengthMax) || '-';
