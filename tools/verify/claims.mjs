// What the server adds to an entry and nobody signed: where it was filed, whether it was set aside. As far as the entry and the
// device's line tell, it must be what the rules say.

const TRAY = 'restricted/tray';
/** Set aside out of the village's sight. */
const TRAY_VERDICTS = new Set([
  'foreign-scope',
  'foreign-kind',
  'foreign-actor',
  'malformed-subject',
  'revoked',
]);

/** Officers everywhere, a chairman of who looked at restricted facts, others in their village and of the cases they found there. */
function maySpeakIn({ role, village }, scope, kind) {
  if (role === 'officer') return true;
  if (role === 'chairman') return kind === 'restricted-access' && scope.startsWith('restricted/');
  return scope === `village/${village}` || (kind === 'disqualification' && scope === `restricted/${village}`);
}

/** A subject is its kind, or begins with it; a colon in the kind would make it speak about another's subject. */
const isAbout = (kind, subject) =>
  !kind.includes(':') && (subject === kind || subject.startsWith(`${kind}:`));

/** What is wrong with the server's claims about an entry, or undefined. */
export function wrongClaim({ row }, { feed, verdict, wire: [scope, kind, subject, , actor] }) {
  if (feed !== (TRAY_VERDICTS.has(verdict) ? TRAY : scope))
    return `is filed under "${feed}", where it does not belong`;
  const isOwn = actor === row.actor;
  if (verdict === null && !isOwn) return 'speaks for another person than its device’s';
  if (verdict === null && !maySpeakIn(row, scope, kind))
    return `speaks in "${scope}", where its recorder may not`;
  if (verdict === null && !isAbout(kind, subject))
    return `speaks about "${subject}" as "${kind}", which it is not`;
  if (verdict === 'foreign-actor' && isOwn)
    return 'was set aside as another person’s, but is its recorder’s own';
  if (verdict === 'revoked' && row.revokedAt === null)
    return 'was set aside as of a revoked device, but the device is not revoked';
  return undefined;
}

/** Whether the position was given out before; counts those that are not in the stream's order. */
export function takePosition(stream, taken, { feed, position }) {
  const positions = taken.get(feed) ?? new Set();
  taken.set(feed, positions);
  if (positions.has(position)) return `has position ${position} of "${feed}", which another entry has`;
  positions.add(position);
  if (position < (stream.lastPositions.get(feed) ?? 0)) stream.moved += 1;
  stream.lastPositions.set(feed, position);
  return undefined;
}
