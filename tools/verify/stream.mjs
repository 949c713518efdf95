// One device's stream: its key, its chain without a gap, and the signed batches that cover it.
import { NoSpelling } from './canonical.mjs';
import { deviceOfKey, isBatchSigned, linkAfter, readKey } from './proof.mjs';

/** A gap wider than this is a number that somebody made up, and not worth keeping room for. */
const GAP_MAX = 10_000_000;

/** What is known of a device so far. `chains[n]` is the chain value after entry n, as far as the file told. */
export const newStream = (row, line) => ({
  row,
  line,
  key: readKey(row.key),
  chains: [''],
  batches: [],
  /** By seq and chain value: the entries of other branches. */
  forks: new Map(),
  lastPositions: new Map(),
  setAside: 0,
  erased: 0,
  moved: 0,
  overlapping: 0,
});

export const lastSeqOf = (stream) => stream.chains.length - 1;

/** Takes the next entry of the file in. Answers the fault's place and reason, or undefined. */
export function takeEntry(stream, entry) {
  const { seq, chain } = entry;
  const next = stream.chains.length;
  if (seq < next) {
    const isKnown = stream.chains[seq] !== undefined;
    stream.chains[seq] ??= chain;
    return { seq, reason: isKnown ? 'stands in the file twice' : 'stands behind entries that came after it' };
  }
  if (seq > next + GAP_MAX) return { seq: next, reason: `is followed by entry ${seq}` };
  const wrong = brokenLink(stream.chains[seq - 1], entry);
  stream.chains[seq] = chain;
  if (seq > next) return { seq: next, to: seq - 1, reason: 'missing' };
  return wrong && { seq, reason: wrong };
}

/** Notes the place of an entry that cannot be read, so that those after it still can be followed. */
export function keepPlace(stream, { seq, chain }) {
  if (stream && seq === stream.chains.length && typeof chain === 'string') stream.chains.push(chain);
}

/** Why the entry does not give its chain value, or undefined; what stands before a gap is not known. */
function brokenLink(previous, entry) {
  if (previous === undefined) return undefined;
  try {
    if (linkAfter(previous, entry) === entry.chain) return undefined;
    return 'is not what its device recorded at this place: it, or its place, was altered';
  } catch (error) {
    // A RangeError is a body that is nested without end, or no hash where an erased one was.
    if (error instanceof NoSpelling || error instanceof RangeError)
      return `cannot be what its device recorded: ${error.message}`;
    throw error;
  }
}

/** Calls `fault` with all that is wrong with the stream as a whole, once the file was read. */
export function closeStream(stream, fault) {
  const { row, chains } = stream;
  const last = lastSeqOf(stream);
  if (deviceOfKey(row.key) !== row.device)
    fault({ reason: 'its key is another device’s: the name of a device is the head of its key’s hash' });
  if (!stream.key) fault({ reason: 'its key is no P-256 key' });
  if (last < row.lastSeq)
    fault({
      seq: last + 1,
      to: row.lastSeq,
      reason: 'missing: the stream is cut short of what its device line says',
    });
  if (last > row.lastSeq)
    fault({ seq: row.lastSeq + 1, to: last, reason: 'beyond the end that its device line says' });
  if (last === row.lastSeq && chains[last] !== row.lastChain)
    fault({ seq: last, reason: 'does not end the stream as its device line says' });
  closeBatches(stream, fault);
  const hasForks = stream.forks.size > 0;
  if (hasForks !== (row.forkedAt !== null))
    fault({
      reason: hasForks
        ? 'has other branches, which its device line does not say'
        : 'has no other branch in the file, though its device line says so',
    });
}

function closeBatches(stream, fault) {
  const covering = [];
  for (const batch of stream.batches) {
    const place = { seq: batch.firstSeq, to: batch.lastSeq, line: batch.line };
    if (batch.firstSeq > batch.lastSeq) {
      fault({ ...place, reason: 'a batch that ends before it begins' });
    } else if (!stream.key || !isBatchSigned(stream.key, batch)) {
      fault({ ...place, reason: 'signed by another key, or the batch was altered' });
    } else if (stream.chains[batch.lastSeq] === batch.chain) {
      covering.push(batch);
    } else if (!markSigned(stream, batch)) {
      fault({ ...place, reason: 'the device signed other entries than these' });
    }
  }
  findUncovered(stream, covering, fault);
  for (const [seq, branches] of stream.forks)
    for (const fork of branches.values())
      if (!fork.isSigned)
        fault({ seq, line: fork.line, reason: 'of another branch, and no signed batch covers it' });
}

/** Follows a branch from the end of a signed batch back to where the batch begins, or the branch does. */
function markSigned(stream, { firstSeq, lastSeq, chain }) {
  let fork = stream.forks.get(lastSeq)?.get(chain);
  const isThere = fork !== undefined;
  for (let seq = lastSeq; fork && seq >= firstSeq; seq -= 1) {
    fork.isSigned = true;
    fork = stream.forks.get(seq - 1)?.get(fork.previous);
  }
  return isThere;
}

function findUncovered(stream, batches, fault) {
  let covered = 0;
  const uncovered = (to) => fault({ seq: covered + 1, to, reason: 'covered by no signed batch' });
  for (const { firstSeq, lastSeq } of batches.sort(
    (a, b) => a.firstSeq - b.firstSeq || a.lastSeq - b.lastSeq,
  )) {
    if (firstSeq > covered + 1) uncovered(firstSeq - 1);
    if (firstSeq <= covered) stream.overlapping += 1;
    covered = Math.max(covered, lastSeq);
  }
  if (covered < lastSeqOf(stream)) uncovered(lastSeqOf(stream));
}

/** Takes an entry of another branch in: it follows the stream or a branch. Answers why it does not, or undefined. */
export function takeFork(stream, entry) {
  const { seq, chain, line } = entry;
  if (stream.chains[seq] === chain) return 'is no other branch: the stream has the same entry';
  const branches = stream.forks.get(seq) ?? new Map();
  if (branches.has(chain)) return 'stands in the file twice';
  stream.forks.set(seq, branches);
  const before = [stream.chains[seq - 1], ...(stream.forks.get(seq - 1)?.keys() ?? [])];
  const previous = before.find((value) => value !== undefined && brokenLink(value, entry) === undefined);
  branches.set(chain, { previous, line, isSigned: false });
  return previous === undefined ? 'follows nothing that the book has' : undefined;
}
