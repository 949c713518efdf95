import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { validBallots, type BallotAccounting } from '#domain/meeting/ballots.ts';
import type { Household } from '#domain/register/household.ts';
import { t } from '#i18n/meeting.ts';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';
import { ActionFoot } from '../../shared/ActionFoot.tsx';
import { HouseholdList } from '../HouseholdList.tsx';
import type { OpenMeeting } from '../use-meeting.ts';
import styles from './BallotEntry.module.css';
import type { TellerTotals } from './use-teller-count.ts';

const ALIKE = [5, 10, 20] as const;

interface BallotEntryProps {
  readonly open: OpenMeeting;
  readonly accounting: BallotAccounting;
  readonly totals: TellerTotals;
  readonly counted: number;
  /** Below the names: what is rarely needed. */
  readonly children: ComponentChildren;
}

/** One paper ballot: the struck-out names are tapped, then the next. What was tapped lives in this screen alone (L6). */
export function BallotEntry({ open, accounting, totals, counted, children }: BallotEntryProps) {
  const valid = validBallots(accounting);
  const [struck, setStruck] = useState<readonly string[]>([]);
  const households = useMemo(
    () => accounting.households.flatMap((id) => open.register.get(id) ?? []),
    [accounting, open.register],
  );
  const toggle = (id: string) =>
    setStruck(struck.includes(id) ? struck.filter((each) => each !== id) : [...struck, id]);
  const next = () => {
    // The next ballot is read out at once; what could not be counted comes back to the screen unless it has begun.
    void totals.add(struck, 1).then((counted) => {
      if (!counted) setStruck((begun) => (begun.length === 0 ? struck : begun));
    });
    setStruck([]);
  };
  const unmarked = struck.length === 0;
  return (
    <>
      <HouseholdList key={counted} label={t('count.list.label')} households={households}>
        {(household) => (
          <BallotName household={household} struck={struck.includes(household.id)} onToggle={toggle} />
        )}
      </HouseholdList>
      {children}
      <ActionFoot>
        <AlikeBallots
          left={unmarked ? valid - counted : 0}
          onAdd={(ballots) => void totals.add([], ballots)}
        />
        <Button kind="primary" icon={unmarked ? 'check' : 'next'} large wide onClick={next}>
          {unmarked ? t('count.unmarked.action') : t('count.next.action', { count: struck.length })}
        </Button>
      </ActionFoot>
    </>
  );
}

/** Most ballots strike out nobody: a run of them in one tap, as long as the pile is. */
function AlikeBallots({ left, onAdd }: { readonly left: number; readonly onAdd: (ballots: number) => void }) {
  return (
    <fieldset class={styles.alike}>
      <legend class={styles.legend}>{t('count.alike.label')}</legend>
      {ALIKE.map((ballots) => (
        <Button
          key={ballots}
          label={t('count.alike.action', { count: ballots })}
          disabled={ballots > left}
          onClick={() => onAdd(ballots)}
        >
          +{ballots}
        </Button>
      ))}
    </fieldset>
  );
}

interface BallotNameProps {
  readonly household: Household;
  readonly struck: boolean;
  readonly onToggle: (household: string) => void;
}

function BallotName({ household: { id, headName, order }, struck, onToggle }: BallotNameProps) {
  return (
    <button class={styles.name} type="button" aria-pressed={struck} onClick={() => onToggle(id)}>
      <span class={styles.order}>{order}</span>
      <span class={styles.words}>{headName}</span>
      {struck && (
        <span class={styles.struck}>
          <Icon name="cross" />
          {t('count.struck.status')}
        </span>
      )}
    </button>
  );
}
