import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bookLines } from '../../sync-server/export/book-lines.ts';
import { household } from '../support/drafts.ts';
import { makeFolder, setUpVillage } from '../support/server.ts';
import { must, readBook, verified, written } from './book-lines.ts';
import { exportBook, fork, makeSampleBook, type SampleBook } from './sample-book.ts';

const TOOL = fileURLToPath(new URL('../../tools/verify.mjs', import.meta.url));

let book: SampleBook;
let lines: readonly string[];

beforeAll(async () => {
  book = await makeSampleBook();
  lines = await exportBook(book);
});
afterAll(() => book.server.close());

/** Runs the tool as a person does. */
async function run(file: readonly string[], ...args: readonly string[]) {
  const path = join(makeFolder(), 'so.nepnha-book.ndjson');
  writeFileSync(path, file.map((line) => `${line}\n`).join(''));
  return promisify(execFile)(process.execPath, [TOOL, path, ...args]).then(
    ({ stdout }) => ({ code: 0, output: stdout }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      output: error.stdout + error.stderr,
    }),
  );
}

describe('the export', () => {
  test('holds every device, signature, entry and branch', () => {
    const { devices, batches, entries, forks } = readBook(lines);
    const streams = [book.officer, book.head, book.second, book.lost];
    expect(devices.map(({ device }) => device).sort()).toEqual(streams.map(({ device }) => device).sort());
    for (const { device, stream } of streams) {
      const own = entries.filter((entry) => entry.device === device);
      expect(own.map(({ wire }) => wire)).toEqual(stream.map(({ wire }) => wire));
      expect(own.map(({ chain }) => chain)).toEqual(stream.map(({ chain }) => chain));
    }
    expect(forks.map(({ device, seq }) => [device, seq])).toEqual(
      [4, 5, 6].map((seq) => [book.second.device, seq]),
    );
    expect(batches.length).toBeGreaterThan(10);
    expect(new Set(entries.map(({ verdict }) => verdict))).toEqual(
      new Set([null, 'foreign-scope', 'foreign-kind', 'revoked']),
    );
  });

  test('travels compressed where the browser takes that', async () => {
    const authorization = await book.officer.authorization();
    const headers = { authorization, 'accept-encoding': 'gzip, br' };
    const response = await book.server.send('/api/book-export', { headers });
    const text = gunzipSync(new Uint8Array(await response.arrayBuffer())).toString();
    expect(text.split('\n').slice(1, -2)).toEqual(lines.slice(1, -1));
  });

  test('is the officers’ alone', async () => {
    const response = await book.head.call('/api/book-export', undefined, 'GET');
    expect(response.status).toBe(403);
    expect((await book.server.send('/api/book-export')).status).toBe(401);
  });

  test('is one cut of the book while phones go on handing in, and one of them forks', async () => {
    const busy = await makeSampleBook();
    const before = readBook(await exportBook(busy));
    const { services, clock } = busy.server;
    const pieces = bookLines(services.store, busy.officer.identity.commune.id, clock);
    const read: string[] = [];
    const readOne = async () => {
      const { value } = await pieces.next();
      read.push(...(value ?? '').split('\n').slice(0, -1));
    };
    await readOne();
    await readOne();
    expect(read.map((line) => (JSON.parse(line) as { type: string }).type)).toContain('device');

    busy.head.record(household('h1', { phone: '0999' }), household('h2', { phone: '0998' }));
    await busy.head.push();
    await fork(busy.head, 5);
    while (!read.at(-1)?.startsWith('{"type":"end"')) await readOne();

    expect(verified(read).faults).toEqual([]);
    expect(readBook(read)).toEqual(before);
    const later = await exportBook(busy);
    expect(verified(later).faults).toEqual([]);
    expect(readBook(later).entries).toHaveLength(before.entries.length + 2);
    await busy.server.close();
  });

  test('is read in pages, however long a stream is', async () => {
    const { server, officer, head } = await setUpVillage();
    const long = Array.from({ length: 1203 }, (_, at) => household(`h${at}`, { note: `${at}` }));
    for (const draft of long) head.recordAfter(draft, []);
    await head.push();
    const file = await exportBook({ officer });
    expect(verified(file)).toMatchObject({ faults: [], warnings: [] });
    expect(readBook(file).entries).toHaveLength(head.stream.length + officer.stream.length);
    await server.close();
  });
});

describe('an untouched book', () => {
  test('is verified', async () => {
    expect(verified(lines)).toMatchObject({ faults: [], warnings: [] });
    const { code, output } = await run(lines);
    expect(output).toContain('VERIFIED: all ');
    expect(output).toContain('SỔ NGUYÊN VẸN');
    expect(output).toContain(`✓ ${book.second.device} Nông Thị Lan (second-recorder, na-lau)`);
    expect(output).toContain('3 in another branch');
    expect(code).toBe(0);
  });

  test('is verified again when it is written down anew', () => {
    expect(written(readBook(lines))).toEqual(lines);
  });

  test('has every receipt that a phone can show', async () => {
    const { device, stream } = book.head;
    const { seq } = must(stream[9]?.entry);
    expect((await run(lines, '--device', `${device}:${seq}:${stream[9]?.chain}`)).code).toBe(0);
    const later = await run(lines, '--device', `${device}:${stream.length + 3}`);
    expect(later.output).toContain(`the device has a receipt up to ${stream.length + 3}`);
    expect(later.code).toBe(1);
    const other = await run(lines, '--device', `${device}:${seq}:${stream[8]?.chain}`);
    expect(other.output).toContain(`device ${device} entry ${seq}: is not the entry of which`);
  });
});

describe('a file', () => {
  test('that was cut says so', async () => {
    const { code, output } = await run(lines.slice(0, -1));
    expect(output).toContain('it was cut, export it again');
    expect(output).toContain('SỔ KHÔNG NGUYÊN VẸN');
    expect(code).toBe(1);
  });

  test('that was cut within a line names the line', async () => {
    const cut = [...lines.slice(0, 20), (lines[20] ?? '').slice(0, 40)];
    expect((await run(cut)).output).toContain('line 21: is no JSON');
  });

  test('that is none is refused with a reason', async () => {
    expect((await run(['{}'])).output).toContain('it is no book export');
    expect((await run(lines, '--code', 'K7QM')).output).toContain('K7QM is no result code');
    expect((await run(lines, '--code', 'K7QM')).code).toBe(2);
  });

  test('goes on after a line that cannot be read', () => {
    const { device } = book.head;
    const at = lines.findIndex((line) => line.startsWith(`{"type":"entry","device":"${device}","seq":3,`));
    const { faults } = verified(lines.map((line, place) => (place === at ? '{"type":' : line)));
    expect(faults.map((fault) => [fault.line, fault.device, fault.seq, fault.reason])).toEqual([
      [at + 1, undefined, undefined, 'is no JSON: it was cut or altered'],
      [at + 2, device, 3, 'missing'],
      [lines.length, undefined, undefined, expect.stringContaining('its last line says')],
      [lines.length, undefined, undefined, expect.stringContaining('its hash is another')],
    ]);
  });
});
