const MEBIBYTE = 1024 * 1024;

/** Bounds of a file that is taken in. A commune's register of 15,000 households is about 1 MB and 8 MB unpacked. */
export const IMPORT_LIMITS = {
  fileBytes: 20 * MEBIBYTE,
  unpackedBytes: 200 * MEBIBYTE,
  /** Sheets seldom pack better than 60:1; deflate itself ends at 1032:1. */
  packingRatio: 400,
  /** Below this size the ratio says nothing: a blank sheet packs very well. */
  packingRatioFromBytes: 8 * MEBIBYTE,
  packedFiles: 2000,
  rows: 60_000,
  columns: 60,
  cellCharacters: 500,
  nameCharacters: 80,
  warningCharacters: 60,
} as const;
