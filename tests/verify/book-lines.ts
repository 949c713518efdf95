import { createHash } from 'node:crypto';
import { startCheck } from '../../tools/verify/check-book.mjs';
import { compareMinutes, gatherMeeting, gatherMinutes } from '../../tools/verify/result-code.mjs';

/* A book export taken apart, so that a test can alter it the way a careful forger would, and put together again. */

export type Wire = [string, string, string, string[], string, number, number, string, unknown];

export interface EntryLine {
  type: 'entry' | 'fork';
  device: string;
  seq: number;
  chain: string;
  feed: string;
  position: number;
  receivedAt: number;
  verdict: string | null;
  wire: Wire;
}

export interface BatchLine {
  type: 'batch';
  device: string;
  firstSeq: number;
  lastSeq: number;
  chain: string;
  signature: string;
}

export interface DeviceLine {
  type: 'device';
  device: string;
  key: { x: string; y: string };
  actor: string;
  role: string;
  village: string;
  name: string;
  lastSeq: number;
  lastChain: string;
  revokedAt: number | null;
  forkedAt: number | null;
}

/** The file without its last line, which `written` makes anew. */
export interface BookFile {
  readonly header: Record<string, unknown>;
  readonly devices: DeviceLine[];
  readonly batches: BatchLine[];
  readonly entries: EntryLine[];
  readonly forks: EntryLine[];
}

export interface Fault {
  readonly line: number;
  readonly device?: string;
  readonly seq?: number;
  readonly to?: number;
  readonly reason: string;
}

export interface Checked {
  readonly faults: readonly Fault[];
  readonly warnings: readonly Fault[];
}

/** A deep copy of the file, to alter. */
export function readBook(lines: readonly string[]): BookFile {
  const records = lines.map((line) => JSON.parse(line) as { readonly type: string });
  const ofType = <T>(type: string) => records.filter((record) => record.type === type) as T[];
  const [header = {}] = ofType<Record<string, unknown>>('book');
  return {
    header,
    devices: ofType('device'),
    batches: ofType('batch'),
    entries: ofType('entry'),
    forks: ofType('fork'),
  };
}

/** The file's lines with a last line that fits them: a forger would think of it. */
export function written({ header, devices, batches, entries, forks }: BookFile): readonly string[] {
  const lines = [header, ...devices, ...batches, ...entries, ...forks].map((record) =>
    JSON.stringify(record),
  );
  const hash = createHash('sha256');
  for (const line of lines) hash.update(`${line}\n`);
  const counts = {
    devices: devices.length,
    batches: batches.length,
    entries: entries.length,
    forks: forks.length,
  };
  return [...lines, JSON.stringify({ type: 'end', ...counts, sha256: hash.digest('base64url') })];
}

export interface Receipt {
  readonly device: string;
  readonly seq?: number;
  readonly chain?: string;
}

/** What the verifier says of these lines. */
export function verified(lines: readonly string[], claims: readonly Receipt[] = []): Checked {
  const check = startCheck(undefined, claims);
  for (const line of lines) check.take(line);
  return check.finish() as Checked;
}

/** What the verifier says of the first minutes under a code, or `undefined` when no minutes bear it. */
export function compared(lines: readonly string[], code: string) {
  const minutes = gatherMinutes(code);
  const first = startCheck(minutes.onEntry);
  for (const line of lines) first.take(line);
  const [found] = minutes.found as EntryLine[];
  if (!found) return undefined;
  const meeting = gatherMeeting(found);
  const second = startCheck(meeting.onEntry);
  for (const line of lines) second.take(line);
  return compareMinutes(found, meeting.entries, code);
}

/** What a test knows to be there. */
export function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('It is not there');
  return value;
}
