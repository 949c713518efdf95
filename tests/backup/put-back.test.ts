import { execFileSync } from 'node:child_process';
import { createReadStream, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabaseFile } from '../support/database-file.ts';
import { makeFolder } from '../support/server.ts';
import { makeSampleBook, type SampleBook } from '../verify/sample-book.ts';
import { unseal } from '../../sync-server/backup/cipher.ts';
import { checkBackup, restoreBackup } from '../../sync-server/backup/restore.ts';
import { openSqliteTarget } from '../../sync-server/backup/sqlite-target.ts';
import { openSqliteStore } from '../../sync-server/store/sqlite.ts';
import { contentOf, oldDatabase, PASSPHRASE, restoreInto, take, verifiedBeside } from './support.ts';

let book: SampleBook;
let plain: string;
let sealed: string;

beforeAll(async () => {
  book = await makeSampleBook();
  plain = await take(book.server.folder);
  sealed = await take(book.server.folder, { passphrase: PASSPHRASE });
});
afterAll(() => book.server.close());

describe('a backup taken while the server has the database open', () => {
  test('was put back for trial, and says so beside the file', () => {
    expect(verifiedBeside(plain)).toMatchObject({ communes: 1, verifiedAt: expect.any(Number) });
    expect(verifiedBeside(plain)).not.toHaveProperty('failure');
  });

  test.runIf(process.platform !== 'win32')('is for its owner’s eyes only, for it holds secrets', () => {
    expect(statSync(plain).mode & 0o777).toBe(0o600);
    expect(statSync(join(sealed, '..')).mode & 0o777).toBe(0o700);
  });

  test('leaves nothing unfinished in its folder', () => {
    expect(readdirSync(join(plain, '..')).filter((name) => name.endsWith('.unfinished'))).toEqual([]);
  });

  test('holds every row of every table, and nothing of the backups themselves', async () => {
    const folder = await restoreInto(plain);
    expect(contentOf(folder)).toEqual(contentOf(book.server.folder));
    expect(contentOf(folder)['entry']?.length).toBeGreaterThan(20);
    const settings = openDatabaseFile(folder);
    expect(settings.ask("select name from setting where name like 'backup%'")).toEqual([]);
    settings.close();
  });

  test('shows no name to whoever has the sealed file and not the passphrase', () => {
    const packed = gunzipSync(readFileSync(plain)).toString();
    expect(packed).toContain('Xã Thử');
    const { length } = readFileSync(sealed);
    expect(length).toBeGreaterThan(readFileSync(plain).length);
    expect(() => gunzipSync(readFileSync(sealed))).toThrow('incorrect header');
    expect(readFileSync(sealed).toString('latin1')).not.toContain('village');
  });

  test('is put back from the sealed file, too', async () => {
    const folder = await restoreInto(sealed, { passphrase: PASSPHRASE });
    expect(contentOf(folder)).toEqual(contentOf(book.server.folder));
  });
});

describe('a backup of an older release', () => {
  test('goes through the steps of the schema that came since', async () => {
    const old = await oldDatabase();
    const folder = await restoreInto(await take(old));
    const database = openDatabaseFile(folder);
    expect(database.ask('select commune, name, host from commune')).toEqual([
      { commune: 'mau-son', name: 'Xã Mẫu Sơn', host: null },
    ]);
    expect(database.ask('select * from commune_setting')).toEqual([
      { commune: 'mau-son', name: 'sample-village', value: 'na-lau' },
    ]);
    database.close();
    const store = await openSqliteStore(join(folder, 'nep-nha.sqlite'));
    expect(await store.communes()).toHaveLength(1);
    await store.close();
  });
});

/** The backup's text, changed by hand and packed again. */
function forged(change: (text: string) => string): string {
  const file = join(makeFolder(), 'forged');
  writeFileSync(file, gzipSync(change(gunzipSync(readFileSync(plain)).toString())));
  return file;
}

function bytes(of: string, change: (content: Buffer) => Buffer): string {
  const file = join(makeFolder(), 'changed');
  writeFileSync(file, change(readFileSync(of)));
  return file;
}

const flip = (at: (length: number) => number) => (content: Buffer) => {
  const copy = Buffer.from(content);
  const place = at(copy.length);
  copy[place] = (copy[place] ?? 0) ^ 1;
  return copy;
};

describe('a file that is no whole backup', () => {
  const cases: readonly (readonly [string, () => string, string | undefined, RegExp])[] = [
    [
      'cut in its middle',
      () => bytes(plain, (all) => all.subarray(0, all.length / 2)),
      undefined,
      /was cut.*line \d+/,
    ],
    ['cut by its last byte', () => bytes(plain, (all) => all.subarray(0, -1)), undefined, /cut/],
    ['empty', () => bytes(plain, () => Buffer.alloc(0)), undefined, /no backup of Nếp Nhà/],
    [
      'altered in its middle',
      () =>
        bytes(
          plain,
          flip((length) => length >> 1),
        ),
      undefined,
      /altered|cut/,
    ],
    [
      'altered in its sum',
      () =>
        bytes(
          plain,
          flip((length) => length - 6),
        ),
      undefined,
      /altered/,
    ],
    [
      'rewritten in a name',
      () => forged((text) => text.replace('Xã Thử', 'Xã Khác')),
      undefined,
      /its hash is another/,
    ],
    [
      'robbed of a row',
      () => forged((text) => text.replace(/\n\["[^\n]*/, '')),
      undefined,
      /rows, the end says/,
    ],
    [
      'robbed of its end',
      () => forged((text) => text.replace(/\{"type":"end"[^\n]*\n/, '')),
      undefined,
      /cut/,
    ],
    ['continued behind its end', () => forged((text) => `${text}["x"]\n`), undefined, /behind its end/],
    [
      'of a later format',
      () => forged((text) => text.replace('"version":1', '"version":2')),
      undefined,
      /format 2/,
    ],
    [
      'of a newer release',
      () => forged((text) => text.replace('"0001-book"', '"0000-strange","0001-book"')),
      undefined,
      /newer Nếp Nhà/,
    ],
    [
      'with a table that is a statement',
      () => forged((text) => text.replace('"name":"entry"', '"name":"entry\\" ("')),
      undefined,
      /no table of ours/,
    ],
    ['sealed, and asked for without a passphrase', () => sealed, undefined, /BACKUP_PASSPHRASE/],
    ['sealed with another passphrase', () => sealed, `${PASSPHRASE}.`, /passphrase is another/],
    ['sealed and cut', () => bytes(sealed, (all) => all.subarray(0, -20)), PASSPHRASE, /cut|altered/],
    [
      'sealed and altered',
      () =>
        bytes(
          sealed,
          flip((length) => length - 40),
        ),
      PASSPHRASE,
      /altered/,
    ],
    [
      'sealed and altered in its head',
      () =>
        bytes(
          sealed,
          flip(() => 15),
        ),
      PASSPHRASE,
      /altered/,
    ],
    ['a database', () => join(book.server.folder, 'nep-nha.sqlite'), undefined, /no backup of Nếp Nhà/],
    ['not there', () => join(makeFolder(), 'nothing'), undefined, /There is no file/],
  ];

  test.each(cases)(
    '%s: is refused with the reason, and nothing is touched',
    async (_name, make, passphrase, reason) => {
      const into = join(makeFolder(), 'data');
      const restoring = restoreBackup(make(), passphrase, () => openSqliteTarget(into, { replace: true }));
      await expect(restoring).rejects.toThrow(reason);
      expect(existsSync(into)).toBe(false);
    },
  );

  test('a sealed one cannot lose pieces between others, and not its last', async () => {
    const folder = makeFolder();
    const long = join(folder, 'long');
    const { writeBackupFile } = await import('../../sync-server/backup/write-file.ts');
    const { randomBytes } = await import('node:crypto');
    async function* noise() {
      for (let n = 0; n < 40; n++) yield `${randomBytes(6000).toString('base64')}\n`;
    }
    await writeBackupFile(long, noise(), PASSPHRASE);
    const PIECE = 4 + 64 * 1024 + 16;
    const HEAD = 28;
    const without = (from: number, to: number) =>
      bytes(long, (all) => Buffer.concat([all.subarray(0, from), all.subarray(to)]));
    const first = without(HEAD, HEAD + PIECE);
    await expect(checkBackup(first, PASSPHRASE)).rejects.toThrow(
      /passphrase is another one, or the backup was altered/,
    );
    const whole = readFileSync(long).length;
    const last = HEAD + PIECE * Math.floor((whole - HEAD) / PIECE);
    expect(last).toBeGreaterThan(HEAD + PIECE);
    // Asked of the seal alone: what it lets through would be found by the sums of the content as well.
    const opened = async (file: string) => {
      for await (const piece of unseal(createReadStream(file), PASSPHRASE))
        expect(piece.length).toBeGreaterThan(0);
    };
    await opened(long);
    await expect(opened(without(last, whole))).rejects.toThrow(/altered or cut in its piece/);
  });
});

describe('a place that holds a book', () => {
  test('is not touched without --replace', async () => {
    const folder = await restoreInto(plain);
    const before = contentOf(folder);
    await expect(restoreInto(sealed, { passphrase: PASSPHRASE, folder })).rejects.toThrow(
      /holds a book already/,
    );
    expect(contentOf(folder)).toEqual(before);
  });

  test('is moved aside with --replace, and keeps its content', async () => {
    const folder = await restoreInto(await take(await oldDatabase()));
    await restoreInto(plain, { folder, replace: true });
    expect(contentOf(folder)).toEqual(contentOf(book.server.folder));
    const aside = readdirSync(folder).find((name) => name.endsWith('.before')) ?? '';
    const other = makeFolder();
    execFileSync('cp', [join(folder, aside), join(other, 'nep-nha.sqlite')]);
    expect(contentOf(other)['commune']).toMatchObject([['mau-son', 'Xã Mẫu Sơn', expect.anything(), null]]);
  });

  test('is refused while a server has it open', async () => {
    await expect(restoreInto(plain, { folder: book.server.folder, replace: true })).rejects.toThrow(
      /stop it first/,
    );
    expect((await book.server.send('/healthz')).status).toBe(200);
  });

  test('is replaced without a word where no commune was set up yet', async () => {
    const empty = makeFolder();
    await (await openSqliteStore(join(empty, 'nep-nha.sqlite'))).close();
    const folder = await restoreInto(await take(empty));
    await restoreInto(plain, { folder });
    expect(contentOf(folder)).toEqual(contentOf(book.server.folder));
  });
});
