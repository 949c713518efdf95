import { t } from '#i18n/refusals.ts';

/** The refusals that have a sentence of their own; the others say that the request was not understood. */
const KNOWN = [
  'upgrade-required',
  'device-revoked',
  'unknown-device',
  'broken-chain',
  'forked',
  'storage-full',
  'storage-closed',
  'app-error',
  'session-required',
  'too-many-requests',
  'server-error',
  'code-unknown',
  'code-used',
  'code-expired',
  'code-elsewhere',
  'already-set-up',
  'offline',
] as const;

const NEEDS_INVITATION: ReadonlySet<string> = new Set([
  'forked',
  'broken-chain',
  'device-revoked',
  'unknown-device',
]);

/** Whether the commune takes nothing more of this device as it is, so that only a new invitation helps. */
export const needsInvitation = (code: string): boolean => NEEDS_INVITATION.has(code);

/** Why the server took nothing, and the one thing to do, in plain words. */
export function refusalWords(code: string): { readonly title: string; readonly hint: string } {
  const known = KNOWN.find((each) => each === code) ?? 'request';
  return { title: t(`${known}.error`), hint: t(`${known}.hint`) };
}
