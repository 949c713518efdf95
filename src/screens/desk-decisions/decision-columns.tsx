import type { CivilDate } from '#domain/calendar/civil-date.ts';
import type { Decision } from '#domain/decision/decision.ts';
import { stateOfDecision, type DecisionState, type NamedPart } from '#domain/decision/naming.ts';
import { t } from '#i18n/decisions.ts';
import { formatDate } from '#i18n/format.ts';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import type { Tone } from '#ui/tone.ts';

import type { DeskColumn } from '../shared/desk/DeskTable.tsx';
import { numberText, publicationText, publicationTone, STATE_TONES, typeText } from './decision-words.ts';
import styles from './Decisions.module.css';
import type { DecisionYear } from './use-decision-year.ts';

/** A line of the list of decisions. */
export interface DecisionRow {
  readonly decision: Decision;
  readonly parts: readonly NamedPart[];
  readonly state: DecisionState;
  readonly households: number;
  readonly publication: string;
  readonly tone: Tone;
}

export function decisionRow(decision: Decision, found: DecisionYear, today: CivilDate): DecisionRow {
  const parts = found.partsOf(decision);
  const term = found.ruleSet.publish.value;
  return {
    decision,
    parts,
    state: stateOfDecision(decision, found.decisions),
    households: parts.reduce((sum, { households }) => sum + households.length, 0),
    publication: publicationText(decision, term, today),
    tone: publicationTone(decision, term, today),
  };
}

/** Where a decision is, in a word and a drawing. */
export function DecisionBadge({ state }: { readonly state: DecisionState }) {
  return <StatusBadge tone={STATE_TONES[state]}>{t(`state.${state}.label`)}</StatusBadge>;
}

export const decisionColumns = (): readonly DeskColumn<DecisionRow>[] => [
  { key: 'number', header: t('column.number'), value: ({ decision }) => numberText(decision) },
  {
    key: 'day',
    header: t('column.day'),
    value: ({ decision }) => decision.signedOn,
    cell: ({ decision }) => (decision.signedOn === '' ? '–' : formatDate(decision.signedOn)),
    excel: ({ decision }) => (decision.signedOn === '' ? '' : formatDate(decision.signedOn)),
  },
  { key: 'type', header: t('column.type'), value: ({ decision }) => typeText(decision) },
  {
    key: 'state',
    header: t('column.state'),
    value: ({ state }) => t(`state.${state}.label`),
    cell: ({ state }) => <DecisionBadge state={state} />,
  },
  { key: 'villages', header: t('column.villages'), align: 'end', value: ({ parts }) => parts.length },
  { key: 'households', header: t('column.households'), align: 'end', value: ({ households }) => households },
  {
    key: 'publication',
    header: t('column.publication'),
    value: ({ publication }) => publication,
    cell: ({ publication, tone }) =>
      tone === 'danger' ? <strong class={styles.overdue}>{publication}</strong> : publication,
  },
];
