import { t } from '#i18n/refusals.ts';

/** The refusals that have a sentence of their own; the others say that the request was not understood. */
const KNOWN = [
  'upgrade-required',
  'device-revoked',
  'unknown-device',
  'broken-chain',
  'session-required',
  'too-many-requests',
  'server-error',
  'code-unknown',
  'code-used',
  'code-expired',
  'already-set-up',
  'offline',
] as const;

/** Codes that mean the same to a person. */
const SAME_AS: Readonly<Record<string, (typeof KNOWN)[number]>> = {
  gap: 'broken-chain',
  forked: 'broken-chain',
};

/** Why the server took nothing, and the one thing to do, in plain words. */
export function refusalWords(code: string): { readonly title: string; readonly hint: string } {
  const known = KNOWN.find((each) => each === (SAME_AS[code] ?? code)) ?? 'request';
  return { title: t(`${known}.error`), hint: t(`${known}.hint`) };
}
