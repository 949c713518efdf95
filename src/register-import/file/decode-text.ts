import { spellingScore } from '../old-encodings/repair-sheet.ts';

export interface DecodedText {
  readonly text: string;
  /** Set when the bytes were in an encoding that has to be told to the officer. */
  readonly oldEncoding?: 'windows-1258';
}

const PROBE_BYTES = 4096;
const SCORED_LINES = 400;

/** UTF-16 without its mark: every other byte of Latin letters is zero. */
function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const probe = bytes.subarray(0, PROBE_BYTES);
  const zerosAt = (parity: number): number =>
    probe.filter((byte, index) => byte === 0 && index % 2 === parity).length;
  const many = probe.length / 5;
  if (zerosAt(1) > many) return 'utf-16le';
  return zerosAt(0) > many ? 'utf-16be' : null;
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * The text of a file whose encoding nobody wrote down.
 *
 * A byte order mark decides; then valid UTF-8; what is left is one byte a letter. There Excel's Vietnamese code page
 * is told by its spelling from the fonts' encodings, which come out here as Latin letters and are repaired cell by cell.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes) };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes) };
  const utf16 = utf16WithoutMark(bytes);
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes) };
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== null) return { text: utf8 };

  const latin = new TextDecoder('latin1').decode(bytes);
  const codePage = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  const lines = (text: string): readonly string[] => text.split('\n', SCORED_LINES);
  const asCodePage = spellingScore(lines(codePage), ['Unicode']);
  const asFonts = spellingScore(lines(latin), ['Unicode', 'TCVN3', 'VNI']);
  return asCodePage >= asFonts ? { text: codePage, oldEncoding: 'windows-1258' } : { text: latin };
}

const PROBED_CHARACTERS = 8192;
/** A stray sign or two in a short list prove nothing. */
const STRANGE_ALLOWED = 5;
const STRANGE = /(?![\t\n\r])\p{Cc}|\p{Cn}|\p{Co}|\ufffd|(?!\p{Script=Latin})\p{L}/gu;

/** Whether people could have written the text: bytes of pictures and programs come out as controls and foreign letters. */
export function isReadable(text: string): boolean {
  const probe = text.slice(0, PROBED_CHARACTERS);
  return (probe.match(STRANGE)?.length ?? 0) <= STRANGE_ALLOWED + probe.length / 20;
}
