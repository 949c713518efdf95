import { useMemo, useState } from 'preact/hooks';
import type { AmendedResult, Outcome } from '#domain/book/kinds.ts';
import type { HouseholdResult } from '#domain/meeting/results.ts';
import type { Approval } from '#domain/rules/rule-set.ts';
import { t as common } from '#i18n/common.ts';
import { t } from '#i18n/meeting.ts';
import { Button } from '#ui/Button.tsx';
import { ChoiceRows } from '#ui/CheckRow.tsx';
import { Counter } from '#ui/Counter.tsx';
import { ListRow } from '#ui/ListRow.tsx';
import { HouseholdList } from '../HouseholdList.tsx';
import { OutcomeBadge } from '../OutcomeBadge.tsx';
import type { OpenMeeting } from '../use-meeting.ts';
import styles from './sealed.module.css';
import { startFrom } from './start-from.ts';

interface AmendedHouseholdsProps {
  readonly open: OpenMeeting;
  readonly changes: readonly AmendedResult[];
  readonly onChange: (changes: readonly AmendedResult[]) => void;
}

/** The households whose result changes, each with its new numbers and outcome. */
export function AmendedHouseholds({ open, changes, onChange }: AmendedHouseholdsProps) {
  const [choosing, setChoosing] = useState(false);
  const replace = (changed: AmendedResult) =>
    onChange(changes.map((each) => (each.household === changed.household ? changed : each)));
  const remove = (household: string) => onChange(changes.filter((each) => each.household !== household));
  if (choosing) {
    return (
      <ChooseHousehold
        open={open}
        taken={changes}
        onChoose={(result) => {
          onChange([...changes, startFrom(result)]);
          setChoosing(false);
        }}
        onBack={() => setChoosing(false)}
      />
    );
  }
  return (
    <div class={styles.changes}>
      {changes.map((change) => (
        <ChangeCard
          key={change.household}
          name={open.nameOf(change.household)}
          base={open.meeting.fields.rules?.approval.base ?? 'present'}
          change={change}
          onChange={replace}
          onRemove={() => remove(change.household)}
        />
      ))}
      <Button icon="plus" wide onClick={() => setChoosing(true)}>
        {t('amend.choose.action')}
      </Button>
    </div>
  );
}

interface ChooseHouseholdProps {
  readonly open: OpenMeeting;
  readonly taken: readonly AmendedResult[];
  readonly onChoose: (result: HouseholdResult) => void;
  readonly onBack: () => void;
}

function ChooseHousehold({ open, taken, onChoose, onBack }: ChooseHouseholdProps) {
  const { meeting, register } = open;
  const left = useMemo(() => {
    const changed = new Set(taken.map((each) => each.household));
    return new Map(
      meeting.results
        .filter((result) => !changed.has(result.household))
        .map((result) => [result.household, result]),
    );
  }, [meeting, taken]);
  const households = useMemo(
    () => [...left.keys()].flatMap((id) => register.get(id) ?? []),
    [left, register],
  );
  return (
    <>
      <HouseholdList label={t('amend.choose.action')} households={households}>
        {({ id, headName, address }) => {
          const result = left.get(id);
          return (
            result && (
              <ListRow
                title={headName}
                detail={address}
                end={<OutcomeBadge outcome={result.outcome} />}
                onClick={() => onChoose(result)}
              />
            )
          );
        }}
      </HouseholdList>
      <Button kind="quiet" icon="back" onClick={onBack}>
        {common('back.action')}
      </Button>
    </>
  );
}

interface ChangeCardProps {
  readonly name: string;
  /** What the votes are a share of. */
  readonly base: Approval['base'];
  readonly change: AmendedResult;
  readonly onChange: (change: AmendedResult) => void;
  readonly onRemove: () => void;
}

function ChangeCard({ name, base: counted, change, onChange, onRemove }: ChangeCardProps) {
  const labels = { decreaseLabel: common('decrease.action'), increaseLabel: common('increase.action') };
  const outcomes: readonly Outcome[] = ['proposed', 'not-proposed'];
  return (
    <section class={styles.change} aria-label={name}>
      <h3>{name}</h3>
      <Counter
        label={t(`amend.base-${counted}.label`)}
        value={change.base}
        onChange={(base) => onChange({ ...change, base, for: Math.min(change.for, base) })}
        {...labels}
      />
      <Counter
        label={t('amend.for.label')}
        value={change.for}
        max={change.base}
        onChange={(votes) => onChange({ ...change, for: votes })}
        {...labels}
      />
      <ChoiceRows<Outcome>
        label={t('amend.outcome.label', { name })}
        choices={outcomes.map((value) => ({ value, label: t(`outcome.${value}.status`) }))}
        value={change.outcome}
        onChoose={(outcome) => onChange({ ...change, outcome })}
      />
      <Button kind="quiet" icon="cross" label={t('amend.remove.label', { name })} onClick={onRemove}>
        {t('amend.remove.action')}
      </Button>
    </section>
  );
}
