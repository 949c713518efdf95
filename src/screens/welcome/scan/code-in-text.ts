import { CODE_LENGTH, normaliseCode } from '#protocol/code.ts';

/** The invitation's code in what a QR code says: the link `…/#invite=CODE`, or the bare code; `undefined` for anything else. */
export function codeInText(text: string): string | undefined {
  const inLink = /#invite=([0-9A-Za-z-]+)/.exec(text)?.[1];
  const code = normaliseCode(inLink ?? text);
  const isBare = inLink !== undefined || /^[0-9A-Za-z -]+$/.test(text);
  return isBare && code.length === CODE_LENGTH ? code : undefined;
}
