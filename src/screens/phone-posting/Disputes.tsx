import { subjectOf } from '#domain/book/subjects.ts';
import { t } from '#i18n/posting.ts';
import { Notice } from '#ui/Notice.tsx';
import { DisputeCard } from '../shared/DisputeCard.tsx';
import type { BoardProps } from './board-props.ts';

const isDisputed = ({ disputes }: { readonly disputes: readonly unknown[] }): boolean => disputes.length > 0;

/** What two phones recorded differently of the sheets and the opinions: a tap on the right one settles it. */
export function Disputes({ standing }: Pick<BoardProps, 'standing'>) {
  const { postings, opinions, review } = standing;
  const { village, year } = review;
  const subjects = [
    ...postings.filter(isDisputed).map(({ id }) => subjectOf.posting(year, id)),
    ...opinions.filter(isDisputed).map(({ id }) => subjectOf.opinion(year, id)),
  ];
  if (subjects.length === 0) return null;
  return (
    <>
      <Notice still tone="pending" icon="people" title={t('posting.disputed.title')} />
      {subjects.map((subject) => (
        <DisputeCard key={subject} village={village} subject={subject} />
      ))}
    </>
  );
}
