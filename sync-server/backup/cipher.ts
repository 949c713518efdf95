import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { BackupFault } from './fault.ts';

/*
 * A sealed backup: AES-256-GCM in pieces, so that it can be written and read as a stream and still no piece can be changed, left
 * out, put elsewhere or cut off unnoticed.
 *
 *   "NNBACKUP" 1 | log2 N, r, p | salt (16) | pieces
 *   piece        length (4, of the ciphertext) | ciphertext | tag (16)
 *
 * The key is scrypt(passphrase, salt). A piece's nonce is its number; its additional data is the head and whether it is the last.
 */

const MAGIC = Buffer.from('NNBACKUP\u0001', 'latin1');
const SALT_BYTES = 16;
const TAG_BYTES = 16;
const PIECE_BYTES = 64 * 1024;
const HEAD_BYTES = MAGIC.length + 3 + SALT_BYTES;
/** 128 MiB and about half a second on an office PC: what each guess costs. */
const COST = { log2N: 17, r: 8, p: 1 };
const MEMORY_MAX = 512 * 1024 * 1024;

export const isSealed = (start: Uint8Array): boolean => MAGIC.equals(start.subarray(0, MAGIC.length));

function keyOf(passphrase: string, head: Buffer): Promise<Buffer> {
  const [log2N = 0, r = 0, p = 0] = head.subarray(MAGIC.length, MAGIC.length + 3);
  const salt = head.subarray(MAGIC.length + 3);
  const options = { N: 2 ** log2N, r, p, maxmem: MEMORY_MAX };
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFC'), salt, 32, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

const nonceOf = (piece: number): Buffer => {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(piece), 4);
  return nonce;
};

const dataOf = (head: Buffer, isLast: boolean): Buffer =>
  Buffer.concat([head, Buffer.from([isLast ? 1 : 0])]);

/** The bytes in sealed pieces. */
export async function* seal(bytes: AsyncIterable<Buffer>, passphrase: string): AsyncGenerator<Buffer> {
  const head = Buffer.concat([MAGIC, Buffer.from([COST.log2N, COST.r, COST.p]), randomBytes(SALT_BYTES)]);
  const key = await keyOf(passphrase, head);
  yield head;
  let piece = 0;
  const sealPiece = (plain: Buffer, isLast: boolean): Buffer => {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(piece++)).setAAD(dataOf(head, isLast));
    const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(sealed.length);
    return Buffer.concat([length, sealed, cipher.getAuthTag()]);
  };
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of bytes) {
    rest = Buffer.concat([rest, chunk]);
    for (; rest.length > PIECE_BYTES; rest = rest.subarray(PIECE_BYTES))
      yield sealPiece(rest.subarray(0, PIECE_BYTES), false);
  }
  yield sealPiece(rest, true);
}

/** What was sealed. Throws a BackupFault for another passphrase and for a file that was changed or cut. */
export async function* unseal(bytes: AsyncIterable<Buffer>, passphrase: string): AsyncGenerator<Buffer> {
  const source = createTaker(bytes);
  const head = await source.take(HEAD_BYTES);
  if (!head) throw new BackupFault('The backup was cut in its first bytes.');
  const [log2N = 0, r = 0, p = 0] = head.subarray(MAGIC.length);
  // Only what this code ever wrote, or weaker: a forged head must not take all memory.
  if (log2N > 20 || r > 8 || p > 4) throw new BackupFault('The backup was altered in its first bytes.');
  const key = await keyOf(passphrase, head);
  for (let piece = 0; ; piece++) {
    const length = (await source.take(4))?.readUInt32BE();
    const sealed =
      length === undefined || length > PIECE_BYTES ? undefined : await source.take(length + TAG_BYTES);
    if (length === undefined || (!sealed && length <= PIECE_BYTES)) throw cutIn(piece);
    if (!sealed) throw alteredIn(piece);
    const isLast = await source.isAtEnd();
    yield openPiece({ key, piece, sealed, data: dataOf(head, isLast), isLast });
    if (isLast) return;
  }
}

const cutIn = (piece: number): BackupFault =>
  new BackupFault(`The backup was cut in its piece ${piece + 1}.`);
const alteredIn = (piece: number): BackupFault =>
  new BackupFault(
    piece === 0
      ? 'The passphrase is another one, or the backup was altered in its first piece.'
      : `The backup was altered in its piece ${piece + 1}.`,
  );

interface Piece {
  readonly key: Buffer;
  readonly piece: number;
  readonly sealed: Buffer;
  readonly data: Buffer;
  readonly isLast: boolean;
}

function openPiece({ key, piece, sealed, data, isLast }: Piece): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(piece)).setAAD(data);
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  const plain = decipher.update(sealed.subarray(0, -TAG_BYTES));
  try {
    decipher.final();
  } catch {
    // A file that was cut between two pieces ends with one that does not say it is the last.
    throw isLast && piece > 0
      ? new BackupFault(`The backup was altered or cut in its piece ${piece + 1}.`)
      : alteredIn(piece);
  }
  return plain;
}

/** Takes so and so many bytes from a stream of chunks of any size. */
function createTaker(bytes: AsyncIterable<Buffer>) {
  const chunks = bytes[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  const fill = async (count: number): Promise<void> => {
    while (held.length < count) {
      const next = await chunks.next();
      if (next.done) return;
      held = Buffer.concat([held, next.value]);
    }
  };
  return {
    /** `undefined` where fewer are left. */
    async take(count: number): Promise<Buffer | undefined> {
      await fill(count);
      if (held.length < count) return undefined;
      const taken = held.subarray(0, count);
      held = held.subarray(count);
      return taken;
    },
    async isAtEnd(): Promise<boolean> {
      await fill(1);
      return held.length === 0;
    },
  };
}
