import { useState } from 'preact/hooks';

import { citationText } from '#domain/rules/citation-text.ts';
import type { Citation } from '#domain/rules/rule-set.ts';
import { t as desk } from '#i18n/desk.ts';
import { t } from '#i18n/rules.ts';
import { language } from '#i18n/translate.ts';
import { Stack } from '#ui/Card.tsx';
import { Chips } from '#ui/Chips.tsx';
import { StatusBadge } from '#ui/StatusBadge.tsx';

import { DeskTable, type DeskColumn } from '../../shared/desk/DeskTable.tsx';
import styles from './RulesTable.module.css';
import { RULE_GROUPS, type RuleGroup, type RuleRow } from './rule-rows.ts';

const STATUS_WORDS = {
  verified: () => t('status.verified'),
  entered: () => t('status.entered'),
  'in-part': () => t('status.in-part'),
  unverified: () => desk('year.rules.unverified.label'),
};

const STATUS_TONES = {
  verified: 'success',
  entered: 'info',
  'in-part': 'pending',
  unverified: 'pending',
} as const;

const noteText = ({ status, rule }: RuleRow): string =>
  [STATUS_WORDS[status](), rule.note?.[language.value]].filter(Boolean).join('. ');

const columns = (): readonly DeskColumn<RuleRow>[] => [
  { key: 'rule', header: desk('year.rules.column.rule'), value: ({ name }) => name },
  {
    key: 'value',
    header: desk('year.rules.column.value'),
    value: ({ text }) => text,
    cell: ({ text }) => <span class={styles.lines}>{text}</span>,
  },
  {
    key: 'layer',
    header: t('force.column.layer'),
    value: ({ layer }) => t(`layer.${layer}`),
    cell: ({ layer }) =>
      layer === 'decree' ? (
        <span class={styles.whole}>{t('layer.decree')}</span>
      ) : (
        <StatusBadge tone="info" icon="pen">
          {t(`layer.${layer}`)}
        </StatusBadge>
      ),
  },
  {
    key: 'citation',
    header: desk('year.rules.column.citation'),
    value: ({ rule }) => citationText(rule.citation),
    cell: ({ rule: { citation } }) => <CitationLink {...citation} />,
  },
  {
    key: 'status',
    header: t('force.column.status'),
    value: noteText,
    cell: ({ status, rule }) => (
      <>
        <StatusBadge tone={STATUS_TONES[status]}>{STATUS_WORDS[status]()}</StatusBadge>{' '}
        {rule.note?.[language.value]}
      </>
    ),
  },
];

/** Some sources are described and have no address that a browser opens. */
function CitationLink(citation: Citation) {
  const { source } = citation;
  if (!source || source.includes(' ')) return <span title={source}>{citationText(citation)}</span>;
  return (
    <a href={source} target="_blank" rel="noreferrer">
      {citationText(citation)}
    </a>
  );
}

type Shown = 'all' | 'unverified' | 'own';

const SHOWN: Readonly<Record<Shown, (row: RuleRow) => boolean>> = {
  all: () => true,
  unverified: ({ status }) => status === 'unverified' || status === 'in-part',
  own: ({ layer }) => layer !== 'decree',
};

/** Every rule that is used, where it is written, who says so, and what nobody could verify yet. */
export function RulesTable({ name, rows }: { readonly name: string; readonly rows: readonly RuleRow[] }) {
  const [shown, show] = useState<Shown>('all');
  const [group, showGroup] = useState<RuleGroup | 'all'>('all');
  const inGroup = rows.filter((row) => group === 'all' || row.group === group);
  return (
    <Stack gap={3}>
      <Chips
        label={t('force.groups.label')}
        choices={(['all', ...RULE_GROUPS] as const).map((value) => ({ value, label: t(`group.${value}`) }))}
        value={group}
        onChoose={showGroup}
      />
      <Chips
        label={t('force.shown.label')}
        choices={(['all', 'unverified', 'own'] as const).map((value) => ({
          value,
          label: value === 'unverified' ? desk('year.rules.unverified.label') : t(`force.shown.${value}`),
          count: inGroup.filter(SHOWN[value]).length,
        }))}
        value={shown}
        onChoose={show}
      />
      <DeskTable
        name={name}
        columns={columns()}
        rows={inGroup.filter(SHOWN[shown])}
        keyOf={({ key }) => key}
        emptyText={t('force.empty.status')}
        filter={false}
      />
    </Stack>
  );
}
