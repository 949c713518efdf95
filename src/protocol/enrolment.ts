import * as z from 'zod/mini';
import { ROLES } from '#domain/book/permissions.ts';
import { LIMITS } from './limits.ts';

const id = z.string().check(z.minLength(1), z.maxLength(LIMITS.idLength));
const name = z.string().check(z.minLength(1), z.maxLength(LIMITS.nameLength));
const code = z.string().check(z.minLength(4), z.maxLength(20));
const signature = z.string().check(z.minLength(1), z.maxLength(120));
const coordinate = z.string().check(z.minLength(43), z.maxLength(43));
const timestamp = z.int();

const publicKey = z.object({ x: coordinate, y: coordinate });
const roleSchema = z.enum(ROLES);

/** `POST /api/enrolments`: a new device redeems a one-time code. */
export const EnrolmentRequest = z.object({ code, publicKey, signature });
export type EnrolmentRequest = z.infer<typeof EnrolmentRequest>;

/** Who the device is from now on. */
export const Enrolment = z.object({
  commune: z.object({ id, name }),
  device: id,
  actor: id,
  name,
  role: roleSchema,
  village: z.string().check(z.maxLength(LIMITS.idLength)),
  villageName: z.string().check(z.maxLength(LIMITS.nameLength)),
});
export type Enrolment = z.infer<typeof Enrolment>;

/** `POST /api/communes`: the first officer sets the commune up with the code the server printed. Answers an `Enrolment`. */
export const CommuneRequest = z.object({ code, publicKey, signature, communeName: name, officerName: name });
export type CommuneRequest = z.infer<typeof CommuneRequest>;

/** `POST /api/challenges` → `POST /api/sessions`: the device's signature over the server's challenge is the login. */
export const Challenge = z.object({ challenge: z.string().check(z.maxLength(200)) });
export const SessionRequest = z.object({
  device: id,
  challenge: z.string().check(z.maxLength(200)),
  signature,
});
export type SessionRequest = z.infer<typeof SessionRequest>;
export const Session = z.object({ token: z.string().check(z.maxLength(300)) });

/** `POST /api/invitations` (officers): a one-time code for one person and village. `village` is empty for an officer. */
export const InvitationRequest = z.object({
  role: roleSchema,
  village: z.string().check(z.maxLength(LIMITS.idLength)),
  name,
});
export type InvitationRequest = z.infer<typeof InvitationRequest>;

/** `POST /api/devices/:device/revocation` (officers): why, for those who look at the device later. */
export const RevocationRequest = z.object({ reason: z.optional(z.string().check(z.maxLength(200))) });

export const Invitation = z.object({ code, expiresAt: timestamp });
export type Invitation = z.infer<typeof Invitation>;

/** `GET /api/invitations`: what is open and what was used. The code itself is never told twice. */
export const InvitationInfo = z.object({
  id,
  role: roleSchema,
  village: z.string(),
  name,
  expiresAt: timestamp,
  state: z.enum(['open', 'used', 'expired', 'withdrawn']),
});
export const InvitationList = z.object({ invitations: z.array(InvitationInfo) });
export type InvitationInfo = z.infer<typeof InvitationInfo>;

/** `GET /api/welcome`: what a visitor without a device may know. */
export const Welcome = z.object({
  state: z.enum(['empty', 'ready']),
  communeName: z.string(),
  /** Whether this is the sample commune, where `POST /api/sample/invitations` hands out codes to anybody. */
  sample: z.boolean(),
});
export type Welcome = z.infer<typeof Welcome>;

/** `POST /api/sample/invitations` (sample commune only). Answers an `Invitation`. */
export const SampleInvitationRequest = z.object({ role: roleSchema });
