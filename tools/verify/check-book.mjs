// Checks a book export line by line. Shares nothing with the server or the app: only docs/sync-protocol.md, “To the byte”.
import { createHash } from 'node:crypto';
import { takePosition, wrongClaim } from './claims.mjs';
import { isErased, newErasures, noteErasure, withoutErasure } from './erasure.mjs';
import { readLine } from './lines.mjs';
import { closeStream, lastSeqOf, newStream, takeEntry, takeFork, keepPlace } from './stream.mjs';

const FORMAT = 'nep-nha-book';
const VERSION = 1;
const ORDER = ['book', 'device', 'batch', 'entry', 'fork', 'end'];
const COUNTED = { device: 'devices', batch: 'batches', entry: 'entries', fork: 'forks' };

/**
 * A check in progress: `take` each line, then `finish`. `onEntry` sees every entry of a stream that can be read; `claims` are what
 * phones or receipts say of devices, `listed` the names that a list of erasures beside the backups has.
 */
export function startCheck(onEntry, claims, listed) {
  const check = {
    header: undefined,
    end: undefined,
    streams: new Map(),
    counts: { devices: 0, batches: 0, entries: 0, forks: 0 },
    faults: [],
    warnings: [],
    references: [],
    erasures: newErasures(),
    positions: new Map(),
    hash: createHash('sha256'),
    section: 0,
    line: 0,
    onEntry: onEntry ?? (() => undefined),
  };
  return {
    take: (text) => takeLine(check, text),
    finish: () => finish(check, claims ?? [], new Set(listed)),
  };
}

function takeLine(check, text) {
  check.line += 1;
  const { line } = check;
  const { record, reason } = readLine(text);
  if (record?.type !== 'end') check.hash.update(text).update('\n');
  if (reason !== undefined) {
    check.faults.push({ line, device: record?.device, seq: record?.seq ?? record?.firstSeq, reason });
    if (record?.type === 'entry') keepPlace(check.streams.get(record.device), record);
    return;
  }
  inOrder(check, record);
  if (Object.hasOwn(COUNTED, record.type)) check.counts[COUNTED[record.type]] += 1;
  TAKERS[record.type](check, { ...record, line });
}

function inOrder(check, { type }) {
  const { line } = check;
  const section = ORDER.indexOf(type);
  if (line === 1 && type !== 'book')
    check.faults.push({ line, reason: 'the file does not begin with its book line' });
  if (check.end) check.faults.push({ line, reason: 'stands behind the last line' });
  else if (section < check.section || (section === 0 && line > 1))
    check.faults.push({ line, reason: `a ${type} line does not belong here` });
  check.section = Math.max(check.section, section);
}

const TAKERS = {
  book(check, header) {
    check.header ??= header;
    if (header.format !== FORMAT || header.version !== VERSION)
      check.faults.push({
        line: header.line,
        reason: `is of the format ${header.format} ${header.version}; this tool reads ${FORMAT} ${VERSION}`,
      });
  },
  device(check, { line, ...row }) {
    if (check.streams.has(row.device))
      check.faults.push({ line, device: row.device, reason: 'stands in the file twice' });
    else check.streams.set(row.device, newStream(row, line));
  },
  batch(check, batch) {
    streamOf(check, batch)?.batches.push(batch);
  },
  entry(check, entry) {
    const stream = streamOf(check, entry);
    if (!stream) return;
    const { line, device } = entry;
    const wrong = takeEntry(stream, entry);
    if (wrong) check.faults.push({ line, device, ...wrong });
    if (entry.verdict !== null) stream.setAside += 1;
    if (isErased(entry)) stream.erased += 1;
    noteErasure(check.erasures, entry, stream.row.role);
    for (const reason of [wrongClaim(stream, entry), takePosition(stream, check.positions, entry)])
      if (reason) check.faults.push({ line, device, seq: entry.seq, reason });
    noteReferences(check, entry);
    check.onEntry(entry);
  },
  fork(check, fork) {
    const stream = streamOf(check, fork);
    const reason = stream && takeFork(stream, fork);
    if (reason) check.faults.push({ line: fork.line, device: fork.device, seq: fork.seq, reason });
    if (isErased(fork)) noteErasure(check.erasures, fork);
  },
  end(check, end) {
    check.end = end;
    check.sha256 = check.hash.copy().digest('base64url');
  },
};

function streamOf(check, { line, device, seq, firstSeq }) {
  const stream = check.streams.get(device);
  if (!stream)
    check.faults.push({ line, device, seq: seq ?? firstSeq, reason: 'is of a device that has no line' });
  return stream;
}

/** What an entry names must be in the book, unless the book lost it: a trace of a tail that was cut off. */
function noteReferences(check, { line, device, seq, verdict, wire }) {
  const [, kind, , supersedes, , , , , body] = wire;
  const note = (name, last) => {
    const stream = check.streams.get(name);
    // What came before needs no second look.
    if (!stream || lastSeqOf(stream) < last) check.references.push({ line, device, seq, name, last });
  };
  for (const id of supersedes) {
    const at = id.lastIndexOf('.');
    note(id.slice(0, at), Number(id.slice(at + 1)));
  }
  if (verdict !== null || (kind !== 'minutes' && kind !== 'acceptance')) return;
  for (const [name, last] of Object.entries(body?.covers ?? {})) note(name, last);
}

function finish(check, claims, listed) {
  const { faults, warnings, streams } = check;
  for (const [device, stream] of streams)
    closeStream(stream, (wrong) => faults.push({ line: stream.line, device, ...wrong }));
  closeFile(check);
  for (const { line, device, seq, name, last } of check.references) {
    const stream = streams.get(name);
    const has = stream ? lastSeqOf(stream) : 0;
    if (!(last <= has) && !stream?.forks.has(last))
      warnings.push({
        line,
        device,
        seq,
        reason: `has seen entry ${name}.${last}, but the book has ${has} of that device: was its tail cut off?`,
      });
  }
  for (const { subject, isListed, ...place } of withoutErasure(check.erasures, listed))
    (isListed ? warnings : faults).push({
      ...place,
      reason: `has no body, and no erasure of the book covers "${subject}"${isListed ? ', but the list does' : ''}`,
    });
  for (const claim of claims) checkClaim(streams, claim, faults);
  faults.sort((a, b) => a.line - b.line);
  const { header, end, counts } = check;
  return { header, end, counts, streams, faults, warnings, lines: check.line };
}

function closeFile({ faults, end, counts, sha256, line, header }) {
  if (!header) faults.push({ line: 1, reason: 'the file has no book line: it is no book export' });
  if (!end)
    return faults.push({ line: line + 1, reason: 'the file has no last line: it was cut, export it again' });
  for (const [name, count] of Object.entries(counts))
    if (end[name] !== count)
      faults.push({
        line: end.line,
        reason: `the file has ${count} ${name}, its last line says ${end[name]}`,
      });
  if (end.sha256 !== sha256)
    faults.push({ line: end.line, reason: 'the file is not as it was exported: its hash is another' });
}

/** What a phone or a receipt says of a device must be in the book. */
function checkClaim(streams, { device, seq, chain }, faults) {
  const stream = streams.get(device);
  if (!stream) return faults.push({ line: 0, device, reason: 'is not in the book' });
  const has = lastSeqOf(stream);
  if (seq !== undefined && has < seq)
    faults.push({
      line: stream.line,
      device,
      seq: has + 1,
      to: seq,
      reason: `missing: the device has a receipt up to ${seq}`,
    });
  else if (chain !== undefined && stream.chains[seq] !== chain)
    faults.push({
      line: stream.line,
      device,
      seq,
      reason: 'is not the entry of which the device has a receipt',
    });
}
