import { useMemo } from 'preact/hooks';

import { eventsAbout } from '#domain/year-book/succession.ts';
import type { HouseholdLine } from '#domain/year-book/year-book.ts';
import { t as common } from '#i18n/common.ts';
import { t } from '#i18n/year-book.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { UndoBar } from '#ui/UndoBar.tsx';

import { OnlyRecorders } from '../shared/OnlyRecorders.tsx';
import { BookProgressCard } from './BookProgressCard.tsx';
import { EventForms } from './events/EventForms.tsx';
import { EventsCard } from './events/EventsCard.tsx';
import { HouseholdStanding } from './HouseholdStanding.tsx';
import { NoteFailureNotice } from './NoteFailureNotice.tsx';
import { useNoting } from './use-noting.ts';
import { useYearBook, type MadeBook } from './use-year-book.ts';
import { YearsCard } from './YearsCard.tsx';

interface HouseholdYearsProps {
  readonly village?: string | undefined;
  readonly household?: string | undefined;
}

/** One household through the years. */
export function HouseholdYearsScreen({ village = '', household = '' }: HouseholdYearsProps) {
  const work = useYearBook();
  const line = work.made?.book.lines.find((one) => one.household.id === household);
  const back = { href: `/desk/book?village=${village}`, label: t('book.title') };
  if (work.made && line) return <Known key={household} made={work.made} line={line} back={back} />;
  return (
    <>
      <PageHeader title={t('book.title')} back={back} />
      <BookProgressCard work={work} />
      {work.made && <EmptyState icon="question" title={t('household.unknown.status')} />}
    </>
  );
}

interface KnownProps {
  readonly made: MadeBook;
  readonly line: HouseholdLine;
  readonly back: { readonly href: string; readonly label: string };
}

function Known({ made: { book, villages }, line, back }: KnownProps) {
  const { household } = line;
  const noting = useNoting();
  const events = useMemo(() => eventsAbout(household.id, book.events), [book, household.id]);
  const nameOf = useMemo(() => {
    const names = new Map(book.lines.map((one) => [one.household.id, one.household.headName]));
    return (id: string) => names.get(id) ?? t('household.unnamed.label');
  }, [book]);
  const village = villages.find(({ id }) => id === line.village)?.name ?? '';
  const gone = household.status === 'moved-out' ? t('status.moved-out.label') : '';
  return (
    <>
      <PageHeader
        back={back}
        title={household.headName}
        lead={[village, household.address, gone].filter(Boolean).join(' · ')}
      />
      <UndoBar text={noting.done} undoLabel={common('undo.action')} onUndo={noting.undo} />
      <NoteFailureNotice failure={noting.done === undefined ? undefined : noting.failure} />
      <HouseholdStanding line={line} decidedUpTo={book.decidedUpTo.get(line.village) ?? 0} />
      <YearsCard line={line} />
      <EventsCard events={events} nameOf={nameOf} />
      <OnlyRecorders>
        <EventForms village={line.register} household={household} noting={noting} />
      </OnlyRecorders>
    </>
  );
}
