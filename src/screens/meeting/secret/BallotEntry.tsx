import { useMemo, useState } from 'preact/hooks';
import { validBallots, type BallotAccounting } from '#domain/meeting/ballots.ts';
import { t } from '#i18n/meeting.ts';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';
import { ProgressBar } from '#ui/ProgressBar.tsx';
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
}

/** One paper ballot: the struck-out names are tapped, then the next. What was tapped lives in this screen alone (L6). */
export function BallotEntry({ open, accounting, totals, counted }: BallotEntryProps) {
  const valid = validBallots(accounting);
  const [struck, setStruck] = useState<readonly string[]>([]);
  const households = useMemo(
    () => accounting.households.flatMap((id) => open.register.get(id) ?? []),
    [accounting, open.register],
  );
  const toggle = (id: string) =>
    setStruck(struck.includes(id) ? struck.filter((each) => each !== id) : [...struck, id]);
  const next = () => {
    totals.add(struck, 1);
    setStruck([]);
  };
  return (
    <>
      <ProgressBar
        label={t('count.progress.title')}
        value={counted}
        max={valid}
        text={t('count.progress.label', { number: counted + 1, valid })}
      />
      <div class={styles.main}>
        <Button
          kind="primary"
          icon="check"
          large
          wide
          disabled={struck.length > 0}
          onClick={() => totals.add([], 1)}
        >
          {t('count.unmarked.action')}
        </Button>
        <Button kind="primary" icon="next" large wide disabled={struck.length === 0} onClick={next}>
          {t('count.next.action', { count: struck.length })}
        </Button>
      </div>
      <fieldset class={styles.alike}>
        <legend>{t('count.alike.label')}</legend>
        {ALIKE.map((ballots) => (
          <Button
            key={ballots}
            label={t('count.alike.action', { count: ballots })}
            disabled={struck.length > 0 || counted + ballots > valid}
            onClick={() => totals.add([], ballots)}
          >
            +{ballots}
          </Button>
        ))}
      </fieldset>
      <HouseholdList key={counted} label={t('count.list.label')} households={households}>
        {({ id, headName, order }) => (
          <button
            class={styles.name}
            type="button"
            aria-pressed={struck.includes(id)}
            onClick={() => toggle(id)}
          >
            <span class={styles.order}>{order}</span>
            <span class={styles.words}>{headName}</span>
            {struck.includes(id) && (
              <span class={styles.struck}>
                <Icon name="cross" />
                {t('count.struck.status')}
              </span>
            )}
          </button>
        )}
      </HouseholdList>
    </>
  );
}
