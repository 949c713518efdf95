import type { CivilDate } from '../calendar/civil-date.ts';
import { isoDayOf } from '../calendar/iso-day.ts';
import type { BookView } from '../book/view.ts';
import { subjectOf } from '../book/subjects.ts';
import type { PrivacyNoticeBody } from '../book/kinds-of-protection.ts';

/** The wordings of the notice, the newest first: which holds from which day. What they say is in `notice-texts.ts`. */
export const NOTICE_VERSIONS = [{ version: '2026-1', effectiveFrom: '2026-01-01' }] as const;

export type NoticeVersion = (typeof NOTICE_VERSIONS)[number]['version'];

/** The wording that holds on a day; before the first, the first. */
export function noticeVersionOn(today: CivilDate): NoticeVersion {
  const day = isoDayOf(today);
  const [first] = NOTICE_VERSIONS.slice(-1);
  return (NOTICE_VERSIONS.find(({ effectiveFrom }) => effectiveFrom <= day) ?? first ?? NOTICE_VERSIONS[0])
    .version;
}

/** Whether a household has been told about its data in this wording. */
export function isNoticeGiven(view: BookView, household: string, version: string): boolean {
  const heads = view.get(subjectOf.privacyNotice(household))?.heads ?? [];
  return heads.some(({ body }) => (body as PrivacyNoticeBody | null)?.version === version);
}
