import { BODILESS, bodyDigestOf } from './chain.ts';
import type { WireEntry } from './sync.ts';

/*
 * An entry whose salt and body are not here, because its reader may not see them or because they were erased by law. In the
 * salt's place stands `#` and the salted hash of the body, in the body's place `null`:
 *
 *   [scope, kind, subject, supersedes, actor, recordedAt, version, "#" + SHA-256(salt + canonical(body)), null]
 *
 * The envelope and the chain stay what they were. It speaks for nothing. No device records under a salt that begins with `#`.
 */

/** Whether the entry's salt and body are not here, only their hash. */
export const isBodiless = ([, , , , , , , salt]: WireEntry): boolean => salt.startsWith(BODILESS);

/** The same entry without salt and body, under the same chain. Throws on a body that has no canonical text. */
export function withoutBody(wire: WireEntry): WireEntry {
  if (isBodiless(wire)) return wire;
  const [scope, kind, subject, supersedes, actor, recordedAt, version, salt, body] = wire;
  const digest = BODILESS + bodyDigestOf(salt, body ?? null);
  return [scope, kind, subject, supersedes, actor, recordedAt, version, digest, null];
}
