import { meetingToAmend, type DossierEntry } from '#domain/dossier/dossier.ts';
import type { VillageReview } from '#domain/review/village-review.ts';
import { t } from '#i18n/dossier.ts';
import type { DossierAction } from '../shared/dossier/DossierList.tsx';
import { paperUrl } from '../shared/paper/paper-url.ts';

/** Where the minutes of each meeting are, or the paper itself. */
function seePaper({ form, paper }: DossierEntry, review: VillageReview): readonly DossierAction[] {
  const { village, meetings } = review;
  if (paper === 'minutes') {
    return meetings.map(({ id, fields }) => ({
      label:
        meetings.length > 1 ? t('see-cluster.action', { cluster: fields.cluster ?? '' }) : t('see.action'),
      href: paperUrl('phone', { form, paper: 0, village, meeting: id }),
      icon: 'print',
    }));
  }
  return [{ label: t('see.action'), href: paperUrl('phone', { form, paper: 0, village }), icon: 'print' }];
}

/** What a village head can do about a paper of the dossier: see it, or go where it is made. */
export function dossierActions(entry: DossierEntry, review: VillageReview): readonly DossierAction[] {
  const { why, form } = entry;
  switch (why.type) {
    case 'recorded':
      return seePaper(entry, review);
    case 'by-hand':
      return [{ label: t('blank.action'), href: paperUrl('phone', { form }), icon: 'print' }];
    case 'no-meeting':
    case 'minutes-open':
    case 'not-yet-met':
    case 'nobody-proposed':
    case 'not-assessed':
      return [{ label: t('meeting.action'), href: '/meeting', icon: 'people' }];
    case 'disputed':
      return [{ label: t('returns.action'), href: '/returns', icon: 'people' }];
    case 'not-posted':
    case 'posting-outdated':
    case 'posting-hanging':
      return [{ label: t('posting.action'), href: '/posting', icon: 'flag' }];
    case 'opinions-open':
      return [{ label: t('opinions.action'), href: '/posting', icon: 'people' }];
    case 'vote-again':
      return [{ label: t('amend.action'), href: amendUrl(review, why.households[0]), icon: 'people' }];
    case 'not-registered':
      return [{ label: t('registration.action'), href: '/registration', icon: 'pen' }];
    case 'minutes-first':
    case 'list-first':
      return [];
  }
}

/** The amendment of the meeting that voted on the household. */
function amendUrl(review: VillageReview, household = ''): string {
  const meeting = meetingToAmend(review, household);
  return meeting === undefined ? '/meeting' : `/meeting/${meeting}/amend?household=${household}`;
}
