import * as z from 'zod/mini';
import { LIMITS } from './limits.ts';

/* The access log and the recovery codes, as officers and the chairman are told of them. */

const id = z.string().check(z.minLength(1), z.maxLength(LIMITS.idLength));
const place = z.string().check(z.maxLength(LIMITS.idLength));
const purpose = z.string().check(z.minLength(1), z.maxLength(200));
const timestamp = z.int();

/**
 * What was done:
 *
 *   pull            restricted facts of a village went to a device
 *   book-export     the whole book was fetched as a file
 *   recovery-code   a device's recovery code was read out
 *   invitation      the operator made an invitation at the server itself
 *   restored        the server was put back to a backup: rows of the time since are gone. `purpose` is when the backup was taken
 */
export const ACCESS_ACTIONS = ['pull', 'book-export', 'recovery-code', 'invitation', 'restored'] as const;
export type AccessAction = (typeof ACCESS_ACTIONS)[number];

/** 12 characters of Crockford's base 32: 60 bits, because a stolen phone can try them without asking anybody. */
const code = z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{12}$/));

/** `PUT /api/recovery-code`: the device deposits the code that opens it again. */
export const RecoveryDeposit = z.object({ code });

/** `POST /api/devices/:device/recovery-code`: an officer or the chairman has it read out, and says for whom and why. */
export const RecoveryQuestion = z.object({ purpose });
export const RecoveryAnswer = z.object({ code });

/** One row of the access log. Who: `device`; empty for the operator at the server itself. */
export const AccessInfo = z.object({
  id,
  at: timestamp,
  device: place,
  action: z.enum(ACCESS_ACTIONS),
  village: place,
  about: z.string().check(z.maxLength(LIMITS.nameLength)),
  purpose: z.string().check(z.maxLength(200)),
  count: z.int(),
});
export type AccessInfo = z.infer<typeof AccessInfo>;

/** `GET /api/access-log?from=…&until=…&before=at.id`: the newest first, so many at a time. */
export const AccessPage = z.object({ rows: z.array(AccessInfo).check(z.maxLength(1000)), more: z.boolean() });

/** So many rows are fetched for one look at the log; a commune's busiest month has fewer. */
export const ACCESS_ROWS_MAX = 5000;
