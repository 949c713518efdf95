// Finds the sealed minutes behind a result code typed from a paper, and computes their digest anew.
import { fieldsSaidOf, foldSubjects, readEntry, saidOf } from './fold.mjs';
import { digestOfMinutes, minutesOf } from './minutes.mjs';

/** Crockford's base 32. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;

/** A code as people type it: O is 0, I and L are 1, the rest is noise. Undefined when it can be none. */
export function readCode(typed) {
  const code = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  const isCode = code.length === LENGTH && [...code].every((letter) => LETTERS.includes(letter));
  return isCode ? code : undefined;
}

/** The first 40 bits of a digest, five for each letter. */
function codeOfDigest(digest) {
  const bits = Buffer.from(digest, 'base64url').readUIntBE(0, 5);
  return Array.from(
    { length: LENGTH },
    (_, n) => LETTERS[Math.floor(bits / 32 ** (LENGTH - 1 - n)) % 32],
  ).join('');
}

/** Gathers in the first reading the minutes that bear a code. */
export function gatherMinutes(code) {
  const found = [];
  return {
    found,
    onEntry(entry) {
      const [, kind, , , , , , , body] = entry.wire;
      if (kind === 'minutes' && body && (bearsCode(body, code) || body.code === code)) found.push(entry);
    },
  };
}

function bearsCode({ digest }, code) {
  return typeof digest === 'string' && /^[\w-]{43}$/.test(digest) && codeOfDigest(digest) === code;
}

/** Gathers in the second reading what the minutes were computed from: all of their meeting, their village's seals and names. */
export function gatherMeeting(minutes) {
  const [scope, , subject] = minutes.wire;
  const meeting = subject.split(':')[1];
  const entries = [];
  return {
    entries,
    onEntry({ device, seq, verdict, wire }) {
      if (verdict !== null) return;
      const [where, kind, about] = wire;
      const isOfMeeting = about.split(':')[1] === meeting && kind !== 'household';
      const isAround = where === scope && (kind === 'household' || kind === 'acceptance');
      const isVillage = kind === 'village' && scope === `village/${about.split(':')[1]}`;
      if (isOfMeeting || isAround || isVillage) entries.push(readEntry({ device, seq, wire }));
    },
  };
}

/**
 * What became of a code: the minutes as the book has them, whether they give the digest that was signed, and what stands in the
 * way of taking them for good. Two views are tried: the book as it stands, and what the seal itself had seen, since of two
 * seals at once each was computed from its own.
 */
export function compareMinutes(minutes, entries, code) {
  const [scope, , subject, , , , , , body] = minutes.wire;
  const [meeting, village] = [subject.split(':')[1], scope.split('/')[1] ?? ''];
  const seen = entries.filter(
    ({ device, seq, kind }) =>
      kind === 'village' || kind === 'household' || seq <= (body.covers?.[device] ?? 0),
  );
  const views = [foldSubjects(entries), foldSubjects(seen)].map((subjects) =>
    contentIn(subjects, meeting, village, body.closedAt),
  );
  const sound = views.find((view) => view.digest === body.digest && codeOfDigest(view.digest) === code);
  const now = foldSubjects(entries);
  const seals = now.get(subject) ?? [];
  const isStanding = seals.some(({ id }) => id === `${minutes.device}.${minutes.seq}`);
  return {
    minutes,
    matches: sound !== undefined && body.code === code,
    content: (sound ?? views[0]).content,
    isStanding,
    otherSeals: isStanding ? seals.length - 1 : seals.length,
    villageName: saidOf(now, `village:${village}`)?.name ?? village,
    nameOf: (household) => fieldsSaidOf(now, `household:${household}`).headName ?? '',
    amendments: amendmentsOf(now, meeting),
  };
}

function contentIn(subjects, meeting, village, closedAt) {
  try {
    const content = minutesOf(subjects, meeting, village, closedAt);
    return { content, digest: content && digestOfMinutes(content) };
  } catch {
    // Bodies that are not what their kind says cannot have been sealed.
    return { content: undefined, digest: undefined };
  }
}

/** What signed amendments changed since: undefined where two disagree, which changes nothing until a person chooses. */
function amendmentsOf(subjects, meeting) {
  const heads = subjects.get(`amendment:${meeting}`) ?? [];
  if (new Set(heads.map(({ body }) => JSON.stringify(body))).size > 1) return undefined;
  return heads[0]?.body?.changes ?? [];
}
