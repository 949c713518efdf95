import type { HouseholdResult } from '#domain/meeting/results.ts';
import { t } from '#i18n/desk.ts';
import { formatPercent } from '#i18n/format.ts';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import type { Tone } from '#ui/tone.ts';

import { AskRestricted } from '../shared/access/AskRestricted.tsx';
import { DeskTable, type DeskColumn } from '../shared/desk/DeskTable.tsx';
import { assessmentOrder, assessmentSentence, foundBy } from './assessment-text.ts';
import styles from './ResultsTable.module.css';
import { ReturnButton } from './ReturnButton.tsx';
import type { VillagePage } from './use-village.ts';
import type { PartProps } from './VillageTabs.tsx';

const TONES: Readonly<Record<HouseholdResult['outcome'], Tone>> = {
  proposed: 'success',
  'not-proposed': 'neutral',
  undecided: 'pending',
};

const count = (
  key: 'for' | 'against' | 'abstained' | 'base',
  header: string,
): DeskColumn<HouseholdResult> => ({ key, header, align: 'end', value: (result) => result[key] });

const percentText = (result: HouseholdResult): string => formatPercent(result.for, result.base);

const columnsOf = ({ nameOf }: VillagePage): readonly DeskColumn<HouseholdResult>[] => [
  {
    key: 'household',
    header: t('meeting.results.column.household'),
    value: (result) => nameOf(result.household),
  },
  count('for', t('meeting.results.column.for')),
  count('against', t('meeting.results.column.against')),
  count('abstained', t('meeting.results.column.abstained')),
  count('base', t('meeting.results.column.base')),
  {
    key: 'percent',
    header: t('meeting.results.column.percent'),
    align: 'end',
    // Only to sort by; the exact share is in the cell.
    value: (result) => (result.base === 0 ? -1 : result.for / result.base),
    cell: percentText,
    excel: percentText,
  },
  {
    key: 'basis',
    header: t('meeting.results.column.basis'),
    value: (result) => t(`meeting.basis.${result.basis}`),
  },
  {
    key: 'outcome',
    header: t('meeting.results.column.outcome'),
    value: (result) => t(`meeting.outcome.${result.outcome}`),
    cell: (result) => (
      <StatusBadge tone={TONES[result.outcome]}>{t(`meeting.outcome.${result.outcome}`)}</StatusBadge>
    ),
  },
];

/** How the meetings assessed, where they did. Cases are named on the officer's screen and in no file that goes further. */
function assessmentColumns({ review, casesOf }: VillagePage): readonly DeskColumn<HouseholdResult>[] {
  const found = foundBy(review.meetings);
  if (found.size === 0) return [];
  const textOf = (household: string, cases: readonly string[]) => {
    const one = found.get(household);
    return one ? assessmentSentence(one, cases) : '';
  };
  return [
    {
      key: 'assessment',
      header: t('meeting.results.column.assessment'),
      value: ({ household }) => {
        const one = found.get(household);
        return one ? assessmentOrder(one) : Number.NEGATIVE_INFINITY;
      },
      cell: ({ household }) => <span class={styles.sentence}>{textOf(household, casesOf(household))}</span>,
      excel: ({ household }) => textOf(household, []),
    },
  ];
}

interface ResultsTableProps extends PartProps {
  readonly results: readonly HouseholdResult[];
}

/** What was decided on each household, with its exact share. */
export function ResultsTable({ page, results, onReturn }: ResultsTableProps) {
  const returnColumn: DeskColumn<HouseholdResult> = {
    key: 'return',
    header: t('households.column.return'),
    exported: false,
    value: () => '',
    cell: ({ household }) => (
      <ReturnButton
        name={page.nameOf(household)}
        onPress={() => onReturn?.({ type: 'household', household, field: 'result' })}
      />
    ),
  };
  const found = foundBy(page.review.meetings);
  const hasCases = results.some(({ household }) => found.get(household)?.standing.type === 'disqualified');
  return (
    <>
      <DeskTable
        name={`${t('meeting.results.label')} ${page.name} ${page.year}`}
        columns={[...columnsOf(page), ...assessmentColumns(page), ...(onReturn ? [returnColumn] : [])]}
        rows={results}
        keyOf={(result) => result.household}
        emptyText={t('meeting.results.empty')}
        keysHint={onReturn && t('table.keys-return.hint')}
      />
      {hasCases && <AskRestricted village={page.id} what="disqualification" household="" />}
    </>
  );
}
