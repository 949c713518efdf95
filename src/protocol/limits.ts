/** The wire's newest version, which this app speaks first. */
export const PROTOCOL_VERSION = 2;

/** The first release's: every server takes it for good, and an app speaks it to a server of that release (L12). */
export const FIRST_PROTOCOL_VERSION = 1;

/** The version of the bodies that this code writes. */
export const BODY_VERSION = 1;

/** Bounds of everything that crosses a boundary. Sizes are in bytes, lengths in UTF-16 units. */
export const LIMITS = {
  entriesPerBatch: 400,
  batchBytes: 512 * 1024,
  entriesPerPage: 1000,
  scopesPerPull: 400,
  supersedes: 64,
  entryIdLength: 60,
  scopeLength: 60,
  /** What an envelope may hold on its way: beyond the bounds of a sound one, so that it is set aside and blocks nothing (L10). */
  envelopeLength: 2000,
  supersedesOnWire: 4000,
  idLength: 40,
  subjectLength: 120,
  nameLength: 120,
  textLength: 2000,
  householdsPerVillage: 3000,
  strokes: 200,
  strokePoints: 4000,
  waitMs: 25_000,
} as const;

/** A chunk starts here, doubles when it is acknowledged and halves when it is cut (measured: a 2G link that is reset every 12 KB). */
export const CHUNK_ENTRIES_FIRST = 100;
export const CHUNK_ENTRIES_MIN = 10;
