import { ruleSetOf } from '#domain/register/year-rules.ts';
import type { Citation } from '#domain/rules/rule-set.ts';
import { t } from '#i18n/desk.ts';
import { language } from '#i18n/translate.ts';
import { Card } from '#ui/Card.tsx';
import { StatusBadge } from '#ui/StatusBadge.tsx';

import { useApp } from '../shared/app-context.ts';
import { DeskTable, type DeskColumn } from '../shared/desk/DeskTable.tsx';
import { ruleRows, type RuleRow } from './rule-values.ts';

const citationText = ({ document, article }: Citation): string =>
  [article, document].filter(Boolean).join(', ');

const noteText = ({ rule }: RuleRow): string =>
  [rule.unverified && t('year.rules.unverified.label'), rule.note?.[language.value]]
    .filter(Boolean)
    .join('. ');

const columns = (): readonly DeskColumn<RuleRow>[] => [
  { key: 'rule', header: t('year.rules.column.rule'), value: ({ key }) => t(`year.rule.${key}`) },
  { key: 'value', header: t('year.rules.column.value'), value: ({ text }) => text },
  {
    key: 'citation',
    header: t('year.rules.column.citation'),
    value: ({ rule }) => citationText(rule.citation),
    cell: ({ rule: { citation } }) =>
      citation.source ? (
        <a href={citation.source} target="_blank" rel="noreferrer">
          {citationText(citation)}
        </a>
      ) : (
        citationText(citation)
      ),
  },
  {
    key: 'note',
    header: t('year.rules.column.note'),
    value: noteText,
    cell: ({ rule }) => (
      <>
        {rule.unverified && <StatusBadge tone="pending">{t('year.rules.unverified.label')}</StatusBadge>}{' '}
        {rule.note?.[language.value]}
      </>
    ),
  },
];

/** Every rule that is used, where it is written, and what nobody could verify yet. */
export function RulesTable({ year }: { readonly year: number }) {
  const rules = ruleSetOf(useApp().commune.value, year);
  return (
    <Card title={t('year.rules.title')}>
      <p>{t('year.rules.unverified.hint')}</p>
      <DeskTable
        name={t('year.rules.label', { year })}
        columns={columns()}
        rows={ruleRows(rules)}
        keyOf={({ key }) => key}
        emptyText={t('year.value.none')}
        filter={false}
      />
    </Card>
  );
}
