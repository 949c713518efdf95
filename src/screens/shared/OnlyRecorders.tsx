import type { ComponentChildren } from 'preact';

import { mayRecord } from '#domain/book/permissions.ts';

import { useApp } from './app-context.ts';

/** Whether this device records in the book, and does not only read it. */
export const useMayRecord = (): boolean => mayRecord(useApp().enrolment.role, 'household');

/** What records is not offered to whoever only reads: `<OnlyRecorders><Button onClick={accept}>…</Button></OnlyRecorders>` */
export function OnlyRecorders({ children }: { readonly children: ComponentChildren }) {
  return useMayRecord() ? <>{children}</> : null;
}
