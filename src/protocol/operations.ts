import * as z from 'zod/mini';

const text = z.string().check(z.maxLength(500));
const moment = z.int().check(z.nonnegative());

/** Why no backup was made, or why one cannot be relied on. */
export const BACKUP_FAILURES = [
  'no-space',
  'no-folder',
  'no-database',
  'other-store',
  'not-restorable',
  'not-sound',
  'interrupted',
  'other',
] as const;
export type BackupFailure = (typeof BACKUP_FAILURES)[number];

/** One attempt to take a backup, put it back for trial and check the book in it; `failure` is absent when all of it went well. */
export const BackupAttempt = z.object({
  /** When it was taken, epoch ms by the server's clock. */
  takenAt: moment,
  /** The file's name; empty where none was written. */
  file: text,
  bytes: moment,
  /** The name of the machine that took it. */
  host: text,
  failure: z.optional(z.enum(BACKUP_FAILURES)),
  /** For the one who runs the server; no personal data. */
  details: z.optional(text),
});
export type BackupAttempt = z.infer<typeof BackupAttempt>;

export const BackupAttempts = z.array(BackupAttempt).check(z.maxLength(100));

/** `GET /api/operations` (operators and officers): how the server is. */
export const Operations = z.object({
  version: text,
  store: z.enum(['sqlite', 'postgres']),
  /** What the database takes on the disk. */
  bytes: moment,
  /** Entries of the commune's devices. */
  entries: moment,
  now: moment,
  startedAt: moment,
  /** The sample commune, which nobody needs to keep. */
  sample: z.boolean(),
  /** When the server was last put back to a backup, taken when, and what was done to it then; absent where it never was. */
  restored: z.optional(z.object({ at: moment, takenAt: moment, withdrawn: moment, erased: moment })),
  backup: z.object({
    /** Whether a folder for backups was named, so that they are taken by themselves and can be asked for. */
    isSetUp: z.boolean(),
    isRunning: z.boolean(),
    isSealed: z.boolean(),
    nextAt: z.nullable(moment),
    /** Free space where backups go; null where it is not known. */
    freeBytes: z.nullable(moment),
    /** When the last one was taken that could be put back and was sound. */
    lastGoodAt: z.nullable(moment),
    attempts: BackupAttempts,
  }),
});
export type Operations = z.infer<typeof Operations>;
