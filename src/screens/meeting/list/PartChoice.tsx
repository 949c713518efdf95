import type { ClusterRule, Rule } from '#domain/rules/rule-set.ts';
import { t } from '#i18n/meeting.ts';
import { ChoiceRows } from '#ui/CheckRow.tsx';
import { Counter } from '#ui/Counter.tsx';
import { Notice } from '#ui/Notice.tsx';
import { t as common } from '#i18n/common.ts';
import { CitationLine } from '../../shared/minutes/CitationLine.tsx';
import type { Part } from './parts.ts';

/** The village as a whole, the register's own clusters, or so many parts by the register's order. */
export type Division =
  | { readonly type: 'village' }
  | { readonly type: 'clusters' }
  | { readonly type: 'split'; readonly parts: number };

interface PartChoiceProps {
  readonly division: Division;
  readonly onDivide: (division: Division) => void;
  readonly parts: readonly Part[];
  readonly chosen: string;
  readonly onChoose: (name: string) => void;
  readonly rule: Rule<ClusterRule>;
}

const DIVISIONS: Readonly<Record<Division['type'], Division>> = {
  village: { type: 'village' },
  clusters: { type: 'clusters' },
  split: { type: 'split', parts: 2 },
};

/** Who meets: the whole village, or one of its clusters. */
export function PartChoice(props: PartChoiceProps) {
  const { division, onDivide, parts, chosen, onChoose } = props;
  return (
    <>
      <ChoiceRows
        label={t('new.who.label')}
        choices={(['village', 'clusters', 'split'] as const).map((value) => ({
          value,
          label: t(`new.who.${value}.label`),
          detail: t(`new.who.${value}.hint`),
        }))}
        value={division.type}
        onChoose={(type) => onDivide(DIVISIONS[type])}
      />
      {division.type === 'split' && (
        <Counter
          label={t('new.parts.label')}
          value={division.parts}
          min={2}
          max={9}
          onChange={(number) => onDivide({ type: 'split', parts: number })}
          decreaseLabel={common('decrease.action')}
          increaseLabel={common('increase.action')}
        />
      )}
      {division.type !== 'village' && (
        <>
          <FewHouseholds
            rule={props.rule}
            households={parts.reduce((sum, part) => sum + part.households.length, 0)}
          />
          {parts.length === 0 && <Notice still>{t('new.no-clusters.hint')}</Notice>}
          <ChoiceRows
            label={t('new.cluster.label')}
            choices={parts.map((part) => ({
              value: part.name,
              label: part.name,
              detail: partDetail(part),
            }))}
            value={chosen}
            onChoose={onChoose}
          />
        </>
      )}
    </>
  );
}

function partDetail({ households, left }: Part): string {
  const first = households[0]?.headName ?? '';
  const last = households.at(-1)?.headName ?? '';
  if (left.length === 0) return t('new.cluster.taken.hint', { count: households.length });
  return t('new.cluster.hint', { count: left.length, first, last });
}

/** The law speaks of large or scattered villages; the app says so and forbids nothing. */
function FewHouseholds({
  rule,
  households,
}: {
  readonly rule: Rule<ClusterRule>;
  readonly households: number;
}) {
  const { allowedFromHouseholds } = rule.value;
  if (households >= allowedFromHouseholds) return null;
  return (
    <Notice tone="pending" icon="info" still>
      <p>{t('new.few-households.hint', { count: households, needed: allowedFromHouseholds })}</p>
      <CitationLine rule={rule} />
    </Notice>
  );
}
