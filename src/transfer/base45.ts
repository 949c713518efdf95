/** The letters of a QR code's alphanumeric mode, in its order (RFC 9285): 5.5 bits each, and every reader gives them back as text. */
const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

/** Bytes as letters: three for two bytes, two for a last one. */
export function base45Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 2) {
    const isPair = at + 1 < bytes.length;
    let value = isPair ? (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0) : (bytes[at] ?? 0);
    for (let letter = isPair ? 3 : 2; letter > 0; letter--) {
      text += LETTERS[value % 45];
      value = Math.floor(value / 45);
    }
  }
  return text;
}

/** The bytes of such letters, or `undefined` when they spell none. */
export function bytesOfBase45(text: string): Uint8Array | undefined {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 3) {
    const [low, middle, high] = [at, at + 1, at + 2].map((place) =>
      LETTERS.indexOf(text.charAt(place) || '0'),
    );
    const isPair = at + 2 < text.length;
    if (low === undefined || middle === undefined || high === undefined) return undefined;
    const value = low + middle * 45 + (isPair ? high * 45 * 45 : 0);
    const isLost = low < 0 || middle < 0 || high < 0 || at + 1 >= text.length;
    if (isLost || value >= (isPair ? 65_536 : 256)) return undefined;
    bytes.push(...(isPair ? [value >> 8, value & 255] : [value]));
  }
  return new Uint8Array(bytes);
}
