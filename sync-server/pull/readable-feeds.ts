import { COMMUNE_SCOPE, villageOfScope, type Scope } from '#domain/book/entry.ts';
import { readableScopes, readsRestricted, type Recorder } from '#domain/book/permissions.ts';
import { TRAY } from '../ingest/give-verdict.ts';

/** The feeds that a device receives (L7), the commune's first: what they say of villages and years comes before the rest. */
export function readableFeeds(recorder: Recorder, feeds: Iterable<Scope>): readonly Scope[] {
  const scopes = readableScopes(recorder, villagesOf(feeds));
  return readsRestricted(recorder.role) ? [...scopes, TRAY] : scopes;
}

/** Whether news of this feed concern the device. */
export const mayRead = (recorder: Recorder, feed: Scope): boolean =>
  readableFeeds(recorder, [feed]).includes(feed);

function villagesOf(feeds: Iterable<Scope>): readonly string[] {
  const villages = [...feeds]
    .filter((feed) => feed !== COMMUNE_SCOPE && feed !== TRAY)
    .map((feed) => villageOfScope(feed) ?? '');
  return [...new Set(villages)].sort();
}
