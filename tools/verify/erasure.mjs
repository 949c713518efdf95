// What was erased by law: docs/sync-protocol.md, “What was erased”. The hash stands in the body's place, so the chain goes on; but
// only an officer's erasure may take a body away, and it must be in the book.

const OF_HOUSEHOLD = ['household', 'household-restricted', 'privacy-notice'];
const OF_HOUSEHOLD_AND_YEAR = ['registration-signature', 'disqualification'];
const LISTED = ['opinion', 'household-event'];

/** Whether the hash stands where salt and body were. */
export const isErased = ({ wire }) => wire[7].startsWith('#');

/** The salted hash of the body that was taken out. Throws a RangeError where none stands there. */
export function hashInPlace([, , , , , , , salt, body]) {
  if (body !== null || !/^#[\w-]{43}$/.test(salt))
    throw new RangeError('no hash stands in the place of its body');
  return Buffer.from(salt.slice(1), 'base64url');
}

/** The names under which an erasure can cover a subject; none where it never may. */
function namesOf(subject) {
  const [kind, first, second] = subject.split(':');
  if (OF_HOUSEHOLD.includes(kind)) return [subject, `household:${first}`];
  if (OF_HOUSEHOLD_AND_YEAR.includes(kind)) return [subject, `household:${second}`];
  return LISTED.includes(kind) ? [subject] : [];
}

/** What the erasures of a book cover, and what is erased in it. */
export const newErasures = () => ({ names: new Set(), erased: [] });

/** The names in a list of erasures beside the backups; other lines of it do not matter here. */
export const namesInList = (text) =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
    .flatMap(({ type, name }) => (type === 'erased' ? [name] : []));

/** Notes an entry or fork of the file; `role` is its device's. */
export function noteErasure(erasures, { line, device, seq, verdict, wire }, role) {
  const [, kind, subject, , , , , , body] = wire;
  if (wire[7].startsWith('#')) erasures.erased.push({ line, device, seq, subject });
  if (kind !== 'erasure' || verdict !== null || role !== 'officer' || body === null) return;
  if (body.household !== '') erasures.names.add(`household:${body.household}`);
  for (const name of body.subjects ?? []) erasures.names.add(name);
}

/** Those whose body is gone although no erasure of the book covers them, and whether one in a list does (`listed`: its names). */
export const withoutErasure = ({ names, erased }, listed) =>
  erased
    .filter(({ subject }) => !namesOf(subject).some((name) => names.has(name)))
    .map((each) => ({ ...each, isListed: namesOf(each.subject).some((name) => listed.has(name)) }));
