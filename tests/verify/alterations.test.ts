import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  must,
  readBook,
  verified,
  written,
  type BookFile,
  type Checked,
  type EntryLine,
  type Receipt,
  type Wire,
} from './book-lines.ts';
import { isAt, keyOf, otherHash, rechain, resign } from './forger.ts';
import { exportBook, makeSampleBook, type SampleBook } from './sample-book.ts';

/*
 * Every entry of a real book, altered in every way; the forger always writes the file's last line anew. Each alteration must be
 * found, and the finding must name the device and the entry (or the signed batch that it is in).
 */

let book: SampleBook;
let lines: readonly string[];
let untouched: BookFile;

beforeAll(async () => {
  book = await makeSampleBook();
  lines = await exportBook(book);
  untouched = readBook(lines);
});
afterAll(() => book.server.close());

/** Alters a copy of the file at the same entry. */
type Alter = (file: BookFile, entry: EntryLine, at: number) => void;

/** Tries an alteration on every entry; answers those that were not found, or found elsewhere. */
function missed(alter: Alter): readonly string[] {
  return untouched.entries.flatMap((original, at) => {
    const file = readBook(lines);
    const entry = file.entries[at];
    if (!entry) throw new Error('Every entry is in the copy too');
    alter(file, entry, at);
    const { faults } = verified(written(file));
    return faults.some(isAt(original))
      ? []
      : [`${original.device}.${original.seq} ${JSON.stringify(faults)}`];
  });
}

const other = (value: unknown): unknown => {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  return typeof value === 'string' ? `${value}x` : 'x';
};

/** The body with one leaf altered, for each leaf, and the body retracted. */
function otherBodies(body: unknown): readonly unknown[] {
  if (body === null || typeof body !== 'object') return [other(body)];
  const members = Array.isArray(body) ? body.entries() : Object.entries(body);
  const altered = [...members].flatMap(([key, value]) =>
    otherBodies(value).map((changed) =>
      Array.isArray(body) ? body.with(Number(key), changed) : { ...body, [key]: changed },
    ),
  );
  const more = Array.isArray(body) ? [[...(body as unknown[]), 'x']] : [{ ...body, more: 1 }];
  return [...altered, ...more, null].filter((changed) => JSON.stringify(changed) !== JSON.stringify(body));
}

const altersWire =
  <At extends number>(at: At, change: (value: Wire[At]) => unknown): Alter =>
  (_, entry) => {
    (entry.wire as unknown[])[at] = change(entry.wire[at] as Wire[At]);
  };

describe('in every entry of the book', () => {
  test.each<readonly [string, Alter]>([
    ['the scope', altersWire(0, (scope) => (scope === 'commune' ? 'village/na-lau' : 'commune'))],
    ['the kind', altersWire(1, (kind) => (kind === 'tally' ? 'attendance' : 'tally'))],
    ['the subject', altersWire(2, other)],
    ['what it supersedes, one more', altersWire(3, (ids) => [...ids, 'somebody0000.1'])],
    ['what it supersedes, nothing', altersWire(3, (ids) => (ids.length > 0 ? [] : ['somebody0000.1']))],
    ['the actor', altersWire(4, other)],
    ['the time', altersWire(5, (time) => time - 60_000)],
    ['the version', altersWire(6, other)],
    ['the salt', altersWire(7, other)],
    ['the chain value', (_, entry) => void (entry.chain = otherHash(entry.chain))],
    ['where the salt ends and the body begins', (_, { wire }) => void (wire[7] = wire[7].slice(0, -1))],
  ])('%s is guarded', (_, alter) => {
    expect(missed(alter)).toEqual([]);
  });

  test('every value of the body is guarded', () => {
    const most = Math.max(...untouched.entries.map(({ wire }) => otherBodies(wire[8]).length));
    for (let turn = 0; turn < most; turn++) {
      const alter = altersWire(8, (body) => {
        const bodies = otherBodies(body);
        return bodies[turn % bodies.length];
      });
      expect(missed(alter)).toEqual([]);
    }
  });
});

/** Where the next entry of the device stands; for the last of a stream the one before, for an only one another device's. */
function neighbour({ entries }: BookFile, at: number): number {
  const isOwn = (place: number) => entries[place]?.device === must(entries[at]).device;
  return [at + 1, at - 1].find(isOwn) ?? (at === 0 ? 1 : at - 1);
}

describe('every entry of the book', () => {
  test('is missed when it is dropped', () => {
    expect(missed((file, _, at) => void file.entries.splice(at, 1))).toEqual([]);
  });

  test('is missed when it is dropped and the later ones move up', () => {
    const alter: Alter = (file, { device, seq }, at) => {
      file.entries.splice(at, 1);
      for (const later of file.entries) if (later.device === device && later.seq > seq) later.seq -= 1;
      const row = file.devices.find((each) => each.device === device);
      if (row) row.lastSeq -= 1;
    };
    expect(missed(alter)).toEqual([]);
  });

  test('keeps its place among the lines', () => {
    const swap: Alter = (file, entry, at) => {
      const with_ = neighbour(file, at);
      const next = file.entries[with_];
      if (next) [file.entries[at], file.entries[with_]] = [next, entry];
    };
    expect(missedAround(swap)).toEqual([]);
  });

  test('keeps its number', () => {
    const swap: Alter = (file, entry, at) => {
      const next = file.entries[neighbour(file, at)];
      if (next) [entry.wire, next.wire] = [next.wire, entry.wire];
    };
    expect(missed(swap)).toEqual([]);
  });

  test('is seen when it is there twice', () => {
    expect(missed((file, entry, at) => void file.entries.splice(at, 0, { ...entry }))).toEqual([]);
  });

  test('cannot be given to another device', () => {
    const give: Alter = (file, entry) => {
      const to = file.devices.find(({ device }) => device !== entry.device);
      entry.device = to?.device ?? '';
    };
    expect(missed(give)).toEqual([]);
  });

  test('cannot be exchanged with the same entry of another device', () => {
    const exchange: Alter = (file, entry) => {
      const twin = file.entries.find(({ device, seq }) => device !== entry.device && seq === 1);
      if (twin) [entry.wire, twin.wire] = [twin.wire, entry.wire];
    };
    expect(missed(exchange)).toEqual([]);
  });
});

/** What is out of place by one may be named by either of the two; a stream of one entry has no order. */
const missedAround = (alter: Alter): readonly string[] =>
  untouched.entries.flatMap((original, at) => {
    const file = readBook(lines);
    if (file.entries[neighbour(file, at)]?.device !== original.device) return [];
    const entry = file.entries[at];
    if (entry) alter(file, entry, at);
    const { faults } = verified(written(file));
    const places = [-1, 0, 1].map((step) => ({ device: original.device, seq: original.seq + step }));
    return places.some((place) => faults.some(isAt(place))) ? [] : [`${original.device}.${original.seq}`];
  });

const alterBody: Alter = (_, entry) => {
  entry.wire[8] = otherBodies(entry.wire[8])[0];
};

describe('a server that alters an entry and covers its tracks', () => {
  const forger = generateKeyPairSync('ec', { namedCurve: 'P-256' });

  test('by chaining the stream anew is found by the signatures', () => {
    const alter: Alter = (file, entry, at) => {
      alterBody(file, entry, at);
      rechain(file, entry.device);
    };
    expect(missed(alter)).toEqual([]);
  });

  test('and renaming the batches’ chains is found by the signatures', () => {
    const alter: Alter = (file, entry, at) => {
      alterBody(file, entry, at);
      rechain(file, entry.device);
      const chains = new Map(
        file.entries.filter(({ device }) => device === entry.device).map(({ seq, chain }) => [seq, chain]),
      );
      for (const batch of file.batches)
        if (batch.device === entry.device) batch.chain = chains.get(batch.lastSeq) ?? batch.chain;
    };
    expect(missed(alter)).toEqual([]);
  });

  test('and signing with its own key is found by the device’s key', () => {
    const alter: Alter = (file, entry, at) => {
      alterBody(file, entry, at);
      rechain(file, entry.device);
      resign(file, entry.device, forger.privateKey);
    };
    expect(missed(alter)).toEqual([]);
  });

  test('and replacing the device’s key is found by the device’s name', () => {
    for (const { device } of untouched.devices) {
      const file = readBook(lines);
      rechain(file, device);
      resign(file, device, forger.privateKey);
      const row = file.devices.find((each) => each.device === device);
      if (row) row.key = keyOf(forger);
      const named = verified(written(file)).faults.filter((fault) => fault.device === device);
      expect(named.map(({ reason }) => reason)).toEqual(
        expect.arrayContaining([expect.stringContaining('its key is another device’s')]),
      );
    }
  });
});

/** Cuts the streams of the book at every length; answers where nothing was said. */
function uncut(
  cut: (file: BookFile, device: string, length: number) => void,
  receipts: boolean,
): readonly string[] {
  return untouched.entries.flatMap(({ device, seq }) => {
    const file = readBook(lines);
    const length = seq - 1;
    cut(file, device, length);
    const last = untouched.devices.find((each) => each.device === device);
    const claims: Receipt[] = receipts && last ? [{ device, seq: last.lastSeq, chain: last.lastChain }] : [];
    const { faults } = verified(written(file), claims);
    return faults.some(isAt({ device, seq })) ? [] : [`${device}.${seq}`];
  });
}

function dropTail(file: BookFile, device: string, length: number): void {
  const isLeft = (entry: EntryLine) => entry.device !== device || entry.seq <= length;
  file.entries.splice(0, file.entries.length, ...file.entries.filter(isLeft));
}

function dropTailAndBatches(file: BookFile, device: string, length: number): void {
  dropTail(file, device, length);
  const left = file.batches.filter((batch) => batch.device !== device || batch.lastSeq <= length);
  file.batches.splice(0, file.batches.length, ...left);
}

function dropTailAndTraces(file: BookFile, device: string, length: number): void {
  dropTailAndBatches(file, device, length);
  const row = file.devices.find((each) => each.device === device);
  if (!row) return;
  const end = file.batches
    .filter((batch) => batch.device === device && isOfStream(file, batch))
    .map(({ lastSeq }) => lastSeq);
  row.lastSeq = Math.max(0, ...end);
  dropTail(file, device, row.lastSeq);
  row.lastChain = file.entries.filter((entry) => entry.device === device).at(-1)?.chain ?? '';
}

const isOfStream = (file: BookFile, { device, chain }: { device: string; chain: string }): boolean =>
  file.entries.some((entry) => entry.device === device && entry.chain === chain);

describe('a stream whose tail is cut off', () => {
  test('is found by its signatures', () => {
    expect(uncut(dropTail, false)).toEqual([]);
  });

  test('is found by its device line where the signatures were cut off too', () => {
    expect(uncut(dropTailAndBatches, false)).toEqual([]);
  });

  test('is found by a receipt where every trace in the file was cut off', () => {
    expect(uncut(dropTailAndTraces, true)).toEqual([]);
  });

  test('is suspected without a receipt where others have seen the tail', () => {
    const file = readBook(lines);
    dropTailAndTraces(file, book.head.device, 10);
    const { warnings }: Checked = verified(written(file));
    expect(warnings.some(({ reason }) => reason.includes(`has seen entry ${book.head.device}.`))).toBe(true);
  });
});
