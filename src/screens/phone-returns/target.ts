import type { BookView } from '#domain/book/view.ts';
import type { ReturnTarget } from '#domain/book/kinds.ts';
import { resolveFields } from '#domain/book/resolve.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { householdOf } from '#domain/register/household.ts';
import { t } from '#i18n/returns.ts';
import { fieldLabel } from '../shared/book-words.ts';

/** What a returned item is about, in words, and where it can be put right. */
interface TargetPlace {
  readonly title: string;
  readonly href: string;
  readonly action: string;
}

const titled = (what: string, field: string): string =>
  field === '' ? what : t('disputes.about.label', { what, field: fieldLabel(field) });

/** Leads to the household's registration, its card, the meeting or the register, whichever the item is pinned to. */
export function placeOfTarget(view: BookView, target: ReturnTarget): TargetPlace {
  switch (target.type) {
    case 'household': {
      const { household, field } = target;
      const name = householdOf(view, household)?.headName ?? household;
      const title = titled(t('kind.household.label', { name }), field);
      // A household's result is changed where it was voted on: by an amendment of the minutes.
      if (field === 'result') return { title, href: '/meeting', action: t('returns.open-meeting.action') };
      return field === 'registration'
        ? { title, href: `/registration/${household}`, action: t('returns.open-registration.action') }
        : { title, href: `/households/${household}`, action: t('returns.open-household.action') };
    }
    case 'meeting': {
      const { cluster = '' } = resolveFields(view.get(subjectOf.meeting(target.meeting)), 'meeting').value;
      const meeting = cluster ? t('returns.cluster-meeting.label', { cluster }) : t('returns.meeting.label');
      return {
        title: titled(meeting, target.field),
        href: `/meeting/${target.meeting}`,
        action: t('returns.open-meeting.action'),
      };
    }
    case 'village': {
      const title = titled(t('returns.village.label'), target.field);
      return target.field === 'posting' || target.field === 'opinions'
        ? { title, href: '/posting', action: t('returns.open-posting.action') }
        : { title, href: '/households', action: t('returns.open-village.action') };
    }
  }
}
