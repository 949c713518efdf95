import type { ImportFailure } from '../types.ts';

type FileKind = { readonly type: 'zip' } | { readonly type: 'text' };

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const PDF = [0x25, 0x50, 0x44, 0x46];

/** The stream's name inside the old container in which Excel puts a workbook with a password. */
const ENCRYPTED_STREAM = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
const OLE_DIRECTORY_SEARCH_BYTES = 4 * 1024 * 1024;

function contains(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const [first] = wanted;
  if (first === undefined) return true;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

const isWebPage = (bytes: Uint8Array): boolean =>
  /^\W*<(?:!doctype|html|table|\?xml|meta|head)/i.test(
    new TextDecoder('latin1').decode(bytes.subarray(0, 256)),
  );

/** Tells by its first bytes what a file is; its name is not trusted. What has no signature is tried as text. */
export function sniffFile(bytes: Uint8Array): FileKind | ImportFailure {
  if (bytes.length === 0) return { type: 'empty' };
  if (startsWith(bytes, ZIP)) return { type: 'zip' };
  if (startsWith(bytes, OLE)) {
    const encrypted =
      contains(bytes.subarray(0, OLE_DIRECTORY_SEARCH_BYTES), ENCRYPTED_STREAM) ||
      contains(bytes.subarray(-OLE_DIRECTORY_SEARCH_BYTES), ENCRYPTED_STREAM);
    return { type: encrypted ? 'encrypted' : 'old-xls' };
  }
  if (startsWith(bytes, PDF)) return { type: 'not-a-workbook', found: 'pdf' };
  if (isWebPage(bytes)) return { type: 'not-a-workbook', found: 'web-page' };
  return { type: 'text' };
}
