import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { isSealed, unseal } from './cipher.ts';
import { BackupFault } from './fault.ts';
import { FORMAT, VERSION, type BackupPart, type Counts, type Value } from './format.ts';

/** Longer than any row can be. */
const LINE_MAX = 64 * 1024 * 1024;

/**
 * Reads a backup part by part. Throws a BackupFault that names the line for one that is cut, altered or of another kind: also
 * at its very end, so nothing that was read counts before the last part came.
 */
export async function* readBackup(file: string, passphrase: string | undefined): AsyncGenerator<BackupPart> {
  const reading: Reading = {
    line: 0,
    table: undefined,
    counts: {},
    hash: createHash('sha256'),
    ended: false,
  };
  try {
    for await (const text of linesOf(await bytesOf(file, passphrase))) {
      reading.line += 1;
      yield partOf(reading, text);
    }
  } catch (error) {
    throw faultOf(error, reading);
  }
  if (!reading.ended) throw new BackupFault(`The backup was cut: it ends after line ${reading.line}.`);
}

interface Reading {
  line: number;
  table: { readonly name: string; readonly columns: readonly string[] } | undefined;
  readonly counts: Record<string, number>;
  readonly hash: Hash;
  ended: boolean;
}

async function bytesOf(file: string, passphrase: string | undefined): Promise<AsyncIterable<Buffer>> {
  const head = await startOf(file);
  const bytes = createReadStream(file);
  if (!isSealed(head)) {
    if (head[0] !== 0x1f || head[1] !== 0x8b) throw new BackupFault('The file is no backup of Nếp Nhà.');
    return unpacked(bytes);
  }
  if (passphrase === undefined)
    throw new BackupFault('The backup is sealed with a passphrase: give it in BACKUP_PASSPHRASE.');
  return unpacked(unseal(bytes, passphrase));
}

/** What goes wrong on the way there is thrown to whoever reads. */
function unpacked(bytes: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  const gunzip = createGunzip();
  pipeline(bytes, gunzip).catch(() => undefined);
  return gunzip;
}

async function startOf(file: string): Promise<Buffer> {
  const handle = await open(file).catch(() => {
    throw new BackupFault(`There is no file ${file}, or it cannot be read.`);
  });
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(16), 0, 16, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** The whole lines; what stands behind the last line's end was cut. */
async function* linesOf(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of bytes) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let from = 0;
    for (let at = rest.indexOf(10); at >= 0; at = rest.indexOf(10, from)) {
      yield rest.toString('utf8', from, at);
      from = at + 1;
    }
    rest = rest.subarray(from);
    if (rest.length > LINE_MAX) throw new BackupFault('The file has a line longer than any backup has.');
  }
  if (rest.length > 0) throw new BackupFault('The backup was cut in the midst of a line.');
}

function partOf(reading: Reading, text: string): BackupPart {
  if (reading.ended) throw new BackupFault('The backup has lines behind its end.');
  const said: unknown = JSON.parse(text);
  if (Array.isArray(said)) {
    reading.hash.update(`${text}\n`);
    return rowOf(reading, said);
  }
  const { type } = said as { readonly type?: unknown };
  if (type === 'end') return endOf(reading, said as EndLine);
  reading.hash.update(`${text}\n`);
  if (type === 'backup') return headerOf(reading, said as HeaderLine);
  if (type === 'table') return tableOf(reading, said as TableLine);
  throw new BackupFault('The line is of no kind that a backup has.');
}

interface HeaderLine {
  readonly format: unknown;
  readonly version: unknown;
  readonly takenAt: number;
  readonly server: string;
  readonly migrations: readonly string[];
}

function headerOf(
  { line }: Reading,
  { format, version, takenAt, server, migrations }: HeaderLine,
): BackupPart {
  if (line !== 1 || format !== FORMAT) throw new BackupFault('The file is no backup of Nếp Nhà.');
  if (version !== VERSION)
    throw new BackupFault(
      `The backup is of format ${String(version)}; this version reads ${VERSION}. Take a newer Nếp Nhà.`,
    );
  return { type: 'header', header: { takenAt, server, migrations } };
}

interface TableLine {
  readonly name: string;
  readonly columns: readonly string[];
}

function tableOf(reading: Reading, { name, columns }: TableLine): BackupPart {
  // They go into statements as they are.
  if (![name, ...columns].every((each) => /^[a-z][a-z0-9_]{0,62}$/.test(each)))
    throw new BackupFault('The table has a name that no table of ours has.');
  reading.table = { name, columns };
  reading.counts[name] = 0;
  return { type: 'table', name, columns };
}

function rowOf({ table, counts }: Reading, row: readonly unknown[]): BackupPart {
  const isValue = (value: unknown): value is Value =>
    value === null || typeof value === 'string' || Number.isSafeInteger(value);
  if (!table || row.length !== table.columns.length || !row.every(isValue))
    throw new BackupFault('The row does not fit its table.');
  counts[table.name] = (counts[table.name] ?? 0) + 1;
  return { type: 'row', row: row as readonly Value[] };
}

interface EndLine {
  readonly counts: Counts;
  readonly sha256: string;
}

function endOf(reading: Reading, { counts, sha256 }: EndLine): BackupPart {
  reading.ended = true;
  for (const name of new Set([...Object.keys(counts), ...Object.keys(reading.counts)]))
    if (counts[name] !== reading.counts[name])
      throw new BackupFault(
        `The table ${name} has ${reading.counts[name] ?? 'no'} rows, the end says ${counts[name] ?? 'none'}.`,
      );
  if (sha256 !== reading.hash.digest('base64url'))
    throw new BackupFault('The content is not as it was written: its hash is another.');
  return { type: 'end', counts };
}

/** Every way in which bytes can be wrong, as a sentence that says where. */
function faultOf(error: unknown, { line, table }: Reading): unknown {
  const where = `line ${line + (error instanceof BackupFault || error instanceof SyntaxError ? 0 : 1)}${table ? `, table ${table.name}` : ''}`;
  const code = (error as { readonly code?: unknown }).code;
  if (error instanceof BackupFault)
    return line === 0 ? error : new BackupFault(`${error.message} (${where})`);
  if (code === 'Z_BUF_ERROR') return new BackupFault(`The backup was cut (${where}).`);
  if (error instanceof SyntaxError || (typeof code === 'string' && code.startsWith('Z_')))
    return new BackupFault(`The backup was altered (${where}).`);
  return error;
}
