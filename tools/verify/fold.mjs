// What the entries of a subject say together: docs/sync-protocol.md, “What a subject says”. Written from that page, in another
// way than the app: nothing is built up step by step; what is replaced is looked up for each entry.

const FIELDWISE = new Set([
  'household',
  'household-restricted',
  'meeting',
  'return-item',
  'posting',
  'opinion',
  'decision',
]);
const OF_A_MEETING = new Set([
  'meeting',
  'summons',
  'attendance',
  'list-vote',
  'tally',
  'ballot-accounting',
  'ballot-count',
  'assessment',
]);
const OF_A_YEAR = new Set([
  ...OF_A_MEETING,
  'registration',
  'registration-signature',
  'minutes',
  'amendment',
  'submission',
  'return-item',
  'posting',
  'opinion',
]);
const ALL = '*';

/** An entry line of the export as the fold needs it. */
export function readEntry({ device, seq, wire }) {
  const [scope, kind, subject, supersedes, , recordedAt, , salt, body] = wire;
  const isErased = salt.startsWith('#');
  return {
    id: `${device}.${seq}`,
    device,
    seq,
    scope,
    kind,
    subject,
    supersedes,
    recordedAt,
    body,
    isErased,
  };
}

const fieldsOf = ({ kind, body }) =>
  FIELDWISE.has(kind) && body !== null && typeof body === 'object' ? Object.keys(body) : [ALL];

/** What still speaks of one subject's entries: each with the fields that nothing replaced, in the order of their ids. */
function headsOf(entries) {
  const replaced = new Map();
  for (const entry of entries) {
    for (const id of entry.supersedes) {
      if (!replaced.has(id)) replaced.set(id, new Set());
      for (const field of fieldsOf(entry)) replaced.get(id).add(field);
    }
  }
  const heads = new Map();
  for (const entry of entries) {
    const gone = replaced.get(entry.id) ?? new Set();
    const fields = gone.has(ALL) ? [] : fieldsOf(entry).filter((field) => !gone.has(field));
    if (fields.length > 0) heads.set(entry.id, { ...entry, fields });
  }
  return [...heads.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The subjects that these entries make, under the locks that are among them. */
export function foldSubjects(all) {
  const entries = all.filter(({ isErased }) => !isErased);
  const bySubject = new Map();
  const add = (some) => {
    for (const entry of some) {
      if (bySubject.has(entry.subject)) bySubject.get(entry.subject).push(entry);
      else bySubject.set(entry.subject, [entry]);
    }
  };
  // Acceptances lock minutes, and both lock the rest.
  const rank = ({ kind }) => (kind === 'acceptance' ? 0 : kind === 'minutes' ? 1 : 2);
  for (const pass of [0, 1, 2]) {
    const locks = new Map();
    add(entries.filter((entry) => rank(entry) === pass && !isLocked(entry, bySubject, locks)));
  }
  return new Map([...bySubject].map(([subject, own]) => [subject, headsOf(own)]));
}

function isLocked(entry, bySubject, known) {
  return locksOver(entry).some((subject) => {
    if (!known.has(subject)) known.set(subject, lockOf(bySubject.get(subject) ?? []));
    const lock = known.get(subject);
    return (
      lock !== undefined && lock.scope === entry.scope && (lock.covers.get(entry.device) ?? 0) < entry.seq
    );
  });
}

function locksOver({ kind, subject, scope }) {
  const locks = [];
  const [, about = ''] = subject.split(':');
  if (OF_A_MEETING.has(kind)) locks.push(`minutes:${about}`);
  const village = scope.split('/')[1];
  const year = /^(2[01]\d\d)(-|$)/.exec(about)?.[1] ?? '0';
  if (OF_A_YEAR.has(kind) && village) locks.push(`acceptance:${year}:${village}`);
  return locks;
}

/** What the standing seals have seen together, or undefined where none stands. */
function lockOf(entries) {
  const standing = headsOf(entries).filter(({ body }) => body !== null);
  if (standing.length === 0) return undefined;
  const covers = new Map();
  for (const { body } of standing)
    for (const [device, seq] of Object.entries(body.covers))
      covers.set(device, Math.max(covers.get(device) ?? 0, seq));
  const [place] = entries.map(({ scope, kind }) => `${scope} ${kind}`).sort();
  return { covers, scope: place.slice(0, place.lastIndexOf(' ')) };
}

/** What a subject says: the first that was said, where people disagree; undefined where nothing was. */
export const saidOf = (subjects, subject) =>
  (subjects.get(subject) ?? []).find(({ body }) => body !== null)?.body;

/** What a field-wise subject says of each field. */
export function fieldsSaidOf(subjects, subject) {
  const said = {};
  for (const { fields, body } of subjects.get(subject) ?? [])
    if (body !== null)
      for (const field of fields) if (field !== ALL && !Object.hasOwn(said, field)) said[field] = body[field];
  return said;
}
