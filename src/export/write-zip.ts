/** A file for a .zip archive, in pieces as they came. */
export interface ZipFile {
  readonly path: string;
  readonly content: Blob;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_RECORD = 0x06054b50;
/** Midnight of 1 January 1980, the first moment that a .zip can say: the same table is the same file. */
const FIRST_DAY = 33;
const STORED = 0;
const DEFLATED = 8;
const UTF8_NAMES = 0x0800;

interface Packed {
  readonly name: Uint8Array<ArrayBuffer>;
  readonly content: Blob;
  readonly method: number;
  readonly checksum: number;
  readonly size: number;
}

/** Packs files with what the browser has for it, off this thread; where it has nothing, they are stored as they are. */
export async function writeZip(files: readonly ZipFile[], type: string): Promise<Blob> {
  const packed = await Promise.all(files.map(pack));
  const parts: BlobPart[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let at = 0;
  for (const file of packed) {
    parts.push(localHeader(file), file.name, file.content);
    directory.push(centralHeader(file, at), file.name);
    at += 30 + file.name.length + file.content.size;
  }
  const directorySize = directory.reduce((sum, { length }) => sum + length, 0);
  return new Blob([...parts, ...directory, endRecord(packed.length, directorySize, at)], { type });
}

async function pack({ path, content }: ZipFile): Promise<Packed> {
  const name = new TextEncoder().encode(path);
  const { size } = content;
  const [checksum, smaller] = await Promise.all([checksumOf(content), deflated(content)]);
  return { name, content: smaller ?? content, method: smaller ? DEFLATED : STORED, checksum, size };
}

async function deflated(content: Blob): Promise<Blob | undefined> {
  if (typeof CompressionStream === 'undefined') return undefined;
  return new Response(content.stream().pipeThrough(new CompressionStream('deflate-raw'))).blob();
}

const POLYNOMIAL = 0xedb88320;
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? POLYNOMIAL ^ (value >>> 1) : value >>> 1;
  return value;
});

/** CRC-32, a piece of the file at a time. */
async function checksumOf(content: Blob): Promise<number> {
  let checksum = 0xffffffff;
  const reader = content.stream().getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    for (const byte of piece.value) checksum = (TABLE[(checksum ^ byte) & 0xff] ?? 0) ^ (checksum >>> 8);
  }
  return ~checksum >>> 0;
}

/** What a file's header and its place in the directory have in common. */
function writeFacts(view: DataView, at: number, { name, content, method, checksum, size }: Packed): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, UTF8_NAMES, true);
  view.setUint16(at + 4, method, true);
  view.setUint16(at + 8, FIRST_DAY, true);
  view.setUint32(at + 10, checksum, true);
  view.setUint32(at + 14, content.size, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
}

function localHeader(file: Packed): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(30);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, LOCAL_HEADER, true);
  writeFacts(view, 4, file);
  return bytes;
}

function centralHeader(file: Packed, at: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(46);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, CENTRAL_HEADER, true);
  view.setUint16(4, 20, true);
  writeFacts(view, 6, file);
  view.setUint32(42, at, true);
  return bytes;
}

function endRecord(files: number, directorySize: number, directoryAt: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(22);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, END_RECORD, true);
  view.setUint16(8, files, true);
  view.setUint16(10, files, true);
  view.setUint32(12, directorySize, true);
  view.setUint32(16, directoryAt, true);
  return bytes;
}
