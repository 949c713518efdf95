import { t } from '#i18n/decisions.ts';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import type { Tone } from '#ui/tone.ts';

import type { DeskColumn } from '../shared/desk/DeskTable.tsx';
import type { MeritRow, MeritStatus } from './merit-choice.ts';
import type { DecisionYear } from './use-decision-year.ts';

const TONES: Readonly<Record<MeritStatus, Tone>> = {
  within: 'success',
  chosen: 'success',
  'to-choose': 'pending',
  'not-chosen': 'neutral',
  beyond: 'neutral',
  given: 'info',
  drafted: 'info',
};

/** A candidate with its years, its votes and what becomes of it. */
export const meritColumns = ({ nameOf }: DecisionYear): readonly DeskColumn<MeritRow>[] => [
  { key: 'head', header: t('column.head'), value: ({ candidate }) => candidate.line.household.headName },
  { key: 'village', header: t('column.village'), value: ({ village }) => nameOf(village) },
  {
    key: 'years',
    header: t('column.merit-years'),
    value: ({ candidate }) => [...candidate.years].reverse().join(', '),
  },
  {
    key: 'consecutive',
    header: t('column.consecutive'),
    align: 'end',
    value: ({ candidate }) => candidate.line.consecutive.length,
  },
  {
    key: 'given',
    header: t('column.merit-given'),
    value: ({ candidate }) => candidate.line.merit.givenIn.join(', '),
  },
  { key: 'votes', header: t('column.votes'), align: 'end', value: ({ candidate }) => candidate.votesFor },
  {
    key: 'status',
    header: t('column.merit-status'),
    value: ({ status }) => t(`merit.status.${status}.label`),
    cell: ({ status }) => <StatusBadge tone={TONES[status]}>{t(`merit.status.${status}.label`)}</StatusBadge>,
  },
];
