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
  'already-set-up',
  'offline',
] as const;

/** Why the server took nothing, and the one thing to do, in plain words. */
export function refusalWords(code: string): { readonly title: string; readonly hint: string } {
  const known = KNOWN.find((each) => each === code) ?? 'request';
  return { title: t(`${known}.error`), hint: t(`${known}.hint`) };
}
