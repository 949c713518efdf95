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

/** The age of what is unsent is told up to ten years: a clock that jumps tells any number. */
export const UNSENT_AGE_MAX_MS = 10 * 365 * 24 * 3_600_000;

/**
 * A chunk starts here, grows when it is acknowledged and halves when it is cut (measured: a 2G link that is reset every 12 KB).
 * Its bytes are those of the whole request as it travels; an answer's room is counted in JSON, about six times what travels.
 */
export const CHUNK_ENTRIES_FIRST = 400;
export const CHUNK_ENTRIES_MIN = 10;
export const CHUNK_BYTES = { first: 8 * 1024, min: 1024, max: 64 * 1024 } as const;
export const ROOM_BYTES = { first: 32 * 1024, min: 4 * 1024, max: 256 * 1024 } as const;
