import { eraseHousehold, eraseSubjects } from '#commands/privacy.ts';
import { restrictedScope } from '#domain/book/entry.ts';
import type { Kind } from '#domain/book/kinds.ts';
import { previewErasure } from '#domain/privacy/erasure-preview.ts';
import { NOTICE_VERSIONS } from '#domain/privacy/notice.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { activeHouseholdsOf } from '#domain/register/household.ts';
import { pickOf, type Context, type Deed } from './context.ts';

/* What is erased by law, as the desk does it, and what villages record that an erasure covers. */

const viewsOf = ({ tab, view, village }: Context) => ({
  village: view,
  restricted: tab.store.view(restrictedScope(village)),
});

async function erase(context: Context): Promise<unknown> {
  const { tab, view, village, act } = context;
  const household = pickOf(activeHouseholdsOf(view), act.n);
  if (!household) return undefined;
  const { body } = previewErasure(viewsOf(context), household.id);
  return eraseHousehold(tab.recording, village, { ...body, reason: `Hộ đề nghị ${act.m}` });
}

const TERM_OVER: readonly Kind[] = [
  'registration-signature',
  'opinion',
  'household-restricted',
  'privacy-notice',
];

async function eraseOld(context: Context): Promise<unknown> {
  const { tab, village, act } = context;
  const { village: open, restricted } = viewsOf(context);
  const old = TERM_OVER.flatMap((kind) => [...open.ofKind(kind), ...restricted.ofKind(kind)]);
  const subject = pickOf(old, act.n)?.subject;
  return subject && eraseSubjects(tab.recording, village, { reason: 'Hết hạn lưu', subjects: [subject] });
}

/** Told in the words that hold, as it is recorded beside a registration. */
const giveNotice: Deed = async ({ tab, view, scope, act }) => {
  const household = pickOf(activeHouseholdsOf(view), act.n)?.id;
  const [{ version }] = NOTICE_VERSIONS;
  const body = { version, given: act.m % 2 ? 'read-aloud' : 'on-paper' } as const;
  if (household === undefined) return undefined;
  const subject = subjectOf.privacyNotice(household);
  return tab.recording.record([{ scope, kind: 'privacy-notice', subject, body }]);
};

/** What the officer does, by name. */
export const OFFICER_ERASURE_ACTS: Readonly<Record<string, Deed>> = {
  'erase household': erase,
  'erase what is old': eraseOld,
};

/** What the village does, by name. */
export const VILLAGE_ERASURE_ACTS: Readonly<Record<string, Deed>> = { 'give notice': giveNotice };
