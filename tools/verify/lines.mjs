// One line of a book export: what it must look like, member by member.

const isText = (value) => typeof value === 'string';
const isName = (value) => isText(value) && value !== '';
const isCount = (value) => Number.isSafeInteger(value) && value >= 0;
const isPlace = (value) => Number.isSafeInteger(value) && value >= 1;
const isTime = (value) => Number.isSafeInteger(value);
const isMaybe = (is) => (value) => value === null || is(value);
const isChain = (value) => isText(value) && /^[\w-]{43}$/.test(value);
const isKey = (value) => value !== null && typeof value === 'object' && isChain(value.x) && isChain(value.y);

/** scope, kind, subject, supersedes, actor, recordedAt, version, salt, body */
const WIRE = [isName, isName, isName, isTexts, isName, isTime, isPlace, isName, (body) => body !== undefined];
const WIRE_NAMES = [
  'scope',
  'kind',
  'subject',
  'supersedes',
  'actor',
  'recordedAt',
  'version',
  'salt',
  'body',
];

function isTexts(value) {
  return Array.isArray(value) && value.every(isText);
}

const MEMBERS = {
  book: { format: isName, version: isPlace, commune: isName, name: isText, exportedAt: isTime },
  device: {
    device: isName,
    key: isKey,
    actor: isName,
    name: isText,
    role: isName,
    village: isText,
    enrolledAt: isTime,
    revokedAt: isMaybe(isTime),
    forkedAt: isMaybe(isTime),
    lastSeq: isCount,
    lastChain: (value) => value === '' || isChain(value),
  },
  batch: {
    device: isName,
    firstSeq: isPlace,
    lastSeq: isPlace,
    chain: isChain,
    signature: isName,
    receivedAt: isTime,
  },
  entry: {
    device: isName,
    seq: isPlace,
    chain: isChain,
    feed: isName,
    position: isPlace,
    receivedAt: isTime,
    verdict: isMaybe(isName),
    wire: Array.isArray,
  },
  fork: { device: isName, seq: isPlace, chain: isChain, receivedAt: isTime, wire: Array.isArray },
  end: { devices: isCount, batches: isCount, entries: isCount, forks: isCount, sha256: isChain },
};

/** The record that a line holds, or why it holds none. */
export function readLine(text) {
  let record;
  try {
    record = JSON.parse(text);
  } catch {
    return { reason: 'is no JSON: it was cut or altered' };
  }
  if (record === null || typeof record !== 'object') return { reason: 'is no record' };
  if (!Object.hasOwn(MEMBERS, record.type)) return { reason: `is of no known type (${record.type})` };
  const wrong = wrongMember(record);
  return wrong === undefined ? { record } : { record, reason: `has no sound "${wrong}"` };
}

function wrongMember(record) {
  const wrong = Object.entries(MEMBERS[record.type]).find(([name, isSound]) => !isSound(record[name]));
  if (wrong) return wrong[0];
  if (!record.wire) return undefined;
  if (record.wire.length !== WIRE.length) return 'wire';
  const at = WIRE.findIndex((isSound, place) => !isSound(record.wire[place]));
  return at < 0 ? undefined : `wire: ${WIRE_NAMES[at]}`;
}
