import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  must,
  readBook,
  verified,
  written,
  type BookFile,
  type DeviceLine,
  type EntryLine,
} from './book-lines.ts';
import { isAt, otherHash } from './forger.ts';
import { exportBook, makeSampleBook, type SampleBook } from './sample-book.ts';

let book: SampleBook;
let lines: readonly string[];
let untouched: BookFile;

beforeAll(async () => {
  book = await makeSampleBook();
  lines = await exportBook(book);
  untouched = readBook(lines);
});
afterAll(() => book.server.close());

const nested = (depth: number): unknown => {
  let value: unknown = 1;
  for (let level = 0; level < depth; level++) value = [value];
  return value;
};

const entryOf = ({ entries }: BookFile, device: string): EntryLine =>
  must(entries.find((entry) => entry.device === device));

const rowOf = ({ devices }: BookFile, device: string): DeviceLine =>
  must(devices.find((row) => row.device === device));

describe('the rest of the file', () => {
  test('every signed batch is guarded, each of its values', () => {
    const changes: readonly ((batch: BookFile['batches'][number]) => void)[] = [
      (batch) => void (batch.firstSeq += 1),
      (batch) => void (batch.lastSeq += 1),
      (batch) => void (batch.lastSeq -= 1),
      (batch) => void (batch.chain = otherHash(batch.chain)),
      (batch) => void (batch.signature = otherHash(batch.signature)),
      (batch) => void (batch.signature = batch.signature.slice(0, -2)),
      (batch) =>
        void (batch.device = untouched.devices.find(({ device }) => device !== batch.device)?.device ?? ''),
    ];
    for (const [at, original] of untouched.batches.entries()) {
      for (const change of changes) {
        const file = readBook(lines);
        const batch = file.batches[at];
        if (batch) change(batch);
        expect(verified(written(file)).faults.some(({ device }) => device === original.device)).toBe(true);
      }
      const file = readBook(lines);
      file.batches.splice(at, 1);
      expect(
        verified(written(file)).faults.some(isAt({ device: original.device, seq: original.lastSeq })),
      ).toBe(true);
    }
  });

  test('every entry of another branch is guarded', () => {
    for (const [at, { device, seq }] of untouched.forks.entries()) {
      const changes: readonly ((file: BookFile, fork: EntryLine) => void)[] = [
        (file) => void file.forks.splice(at, 1),
        (file, fork) => void file.forks.push(fork),
        (_, fork) => void (fork.wire[8] = null),
        (_, fork) => void (fork.wire[5] += 1),
        (_, fork) => void (fork.seq += 1),
        (_, fork) => void (fork.chain = otherHash(fork.chain)),
        (_, fork) => void (fork.device = book.head.device),
      ];
      for (const change of changes) {
        const file = readBook(lines);
        const fork = file.forks[at];
        if (fork) change(file, fork);
        const { faults } = verified(written(file));
        expect([device, book.head.device]).toContain(faults[0]?.device);
        expect(faults.some((fault) => Math.abs((fault.seq ?? 0) - seq) <= 3)).toBe(true);
      }
    }
  });

  test('a branch that is kept back altogether is missed', () => {
    const file = readBook(lines);
    file.forks.length = 0;
    expect(verified(written(file)).faults.map(({ device }) => device)).toContain(book.second.device);
  });

  test.each<readonly [string, (file: BookFile, officer: string) => void]>([
    [
      'two entries at one position',
      ({ entries }, officer) => {
        const [one, two] = entries.filter(({ device, feed }) => device === officer && feed === 'commune');
        must(two).position = must(one).position;
      },
    ],
    [
      'an entry filed under another feed',
      (file, officer) => void (entryOf(file, officer).feed = 'restricted/tray'),
    ],
    [
      'an entry set aside without reason',
      (file, officer) => void (entryOf(file, officer).verdict = 'revoked'),
    ],
    ['a device line that is there twice', ({ devices }) => void devices.push({ ...must(devices[0]) })],
    ['a device line that is missing', ({ devices }) => void devices.pop()],
    ['a device line with a later end', (file, officer) => void (rowOf(file, officer).lastSeq += 1)],
    ['a device of another person', (file, officer) => void (rowOf(file, officer).actor = 'nobody')],
    [
      'a phone of another village',
      ({ devices }) => devices.forEach((row) => void (row.village &&= 'khuoi-cap')),
    ],
    [
      'a revoked device that was none',
      ({ devices }) => devices.forEach((row) => void (row.revokedAt = null)),
    ],
    ['an entry far beyond the end', (file, officer) => void (entryOf(file, officer).seq = 2 ** 52)],
    ['an entry without its values', (file, officer) => void entryOf(file, officer).wire.pop()],
    ['a body with a fraction', (file, officer) => void (entryOf(file, officer).wire[8] = 0.5)],
    ['a body nested without end', (file, officer) => void (entryOf(file, officer).wire[8] = nested(4000))],
    ['another format', ({ header }) => void (header['version'] = 2)],
  ])('%s is found', (_, change) => {
    const file = readBook(lines);
    change(file, book.officer.device);
    expect(verified(written(file)).faults.length).toBeGreaterThan(0);
  });

  test('whatever nobody signed is guarded by the file’s own hash', () => {
    const renamed = lines.map((line) => line.replace('Nông Thị Lan', 'Nông Thị Lam'));
    expect(verified(renamed).faults.map(({ reason }) => reason)).toEqual([
      'the file is not as it was exported: its hash is another',
    ]);
  });
});
