import type { SigningCapacity } from '#domain/book/kinds-of-recognition.ts';
import type { CivilDate } from '#domain/calendar/civil-date.ts';
import { isoDayOf } from '#domain/calendar/iso-day.ts';
import { isSigned, publicationOf, type Decision } from '#domain/decision/decision.ts';
import type { DecisionState } from '#domain/decision/naming.ts';
import type { Term } from '#domain/rules/rule-set.ts';
import { t } from '#i18n/decisions.ts';
import { formatDate } from '#i18n/format.ts';
import type { Tone } from '#ui/tone.ts';

/* How the desk speaks of decisions. */

/** `123/QĐ-UBND`, or that it is a draft. */
export const numberText = ({ number }: Decision): string => number || t('decision.draft.label');

/** What a decision is about, in words: its kind, and of which award where it changes another. */
export const typeText = ({ type, award }: Decision): string =>
  type === 'correction' || type === 'revocation' ? t(`type.${type}-${award}.label`) : t(`type.${type}.label`);

/** Whether it says who has the title: of those there are certificates and a public list. */
export const givesTitle = ({ award, type }: Decision): boolean => award === 'title' && type !== 'revocation';

export const hasCertificates = (decision: Decision): boolean => givesTitle(decision) && isSigned(decision);

export const STATE_TONES: Readonly<Record<DecisionState, Tone>> = {
  draft: 'pending',
  signed: 'info',
  published: 'success',
  corrected: 'neutral',
  revoked: 'danger',
};

export const CAPACITIES: readonly SigningCapacity[] = ['SELF', 'TM', 'KT', 'TL', 'TUQ'];

/** How much of the term is left until the decision has to be published, or when it was. */
export function publicationText(decision: Decision, term: Term | null, today: CivilDate): string {
  const standing = publicationOf(decision, term, today);
  switch (standing.type) {
    case 'not-signed':
      return '–';
    case 'no-term':
      return t('publication.no-term.status');
    case 'published': {
      const day = formatDate(isoDayOf(standing.on));
      return standing.late ? t('publication.late.status', { day }) : t('publication.done.status', { day });
    }
    case 'due': {
      const { daysLeft } = standing;
      const day = formatDate(isoDayOf(standing.until));
      if (daysLeft < 0) return t('publication.overdue.status', { day, count: -daysLeft });
      return t('publication.due.status', { day, count: daysLeft });
    }
  }
}

/** Whether somebody should hurry: the last days of the term have begun, or it is over. */
export function publicationTone(decision: Decision, term: Term | null, today: CivilDate): Tone {
  const standing = publicationOf(decision, term, today);
  if (standing.type === 'published') return 'success';
  if (standing.type !== 'due') return 'neutral';
  return standing.daysLeft < 0 ? 'danger' : 'pending';
}
