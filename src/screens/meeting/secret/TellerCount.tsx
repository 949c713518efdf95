import { recordBallotCount } from '#commands/meetings.ts';
import { validBallots, type BallotAccounting } from '#domain/meeting/ballots.ts';
import type { Teller } from '#domain/meeting/tellers.ts';
import { t as common } from '#i18n/common.ts';
import { t } from '#i18n/meeting.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { ProgressBar } from '#ui/ProgressBar.tsx';
import { ActionFoot } from '../../shared/ActionFoot.tsx';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import type { Recorder } from '../../shared/use-recorder.ts';
import type { OpenMeeting } from '../use-meeting.ts';
import { BallotEntry } from './BallotEntry.tsx';
import styles from './secret.module.css';
import { useTellerCount, type TellerTotals } from './use-teller-count.ts';
import { useWakeLock } from './use-wake-lock.ts';

interface TellerCountProps {
  readonly open: OpenMeeting;
  readonly recorder: Recorder;
  readonly teller: Teller;
  readonly accounting: BallotAccounting;
  readonly onLeave: () => void;
}

/** One teller goes through the valid ballots, one after the other. May be left and resumed at any ballot. */
export function TellerCount({ open, recorder, teller, accounting, onLeave }: TellerCountProps) {
  const { app, place, meeting } = open;
  const totals = useTellerCount(open, teller);
  const { draft } = totals;
  const valid = validBallots(accounting);
  if (!draft) return <p>{common('app.loading.status')}</p>;
  const { ballots } = draft.count;

  const finish = async () => {
    const said = t('count.recorded.status', { teller, ballots });
    const recorded = await recorder.run(
      () => recordBallotCount(app.recording, place, teller, draft.count),
      said,
      // The totals are in the book's history; what was undone can be counted on from there.
      () => void app.ballotDrafts.save(meeting.id, teller, { count: draft.count, last: null }),
    );
    if (!recorded) return;
    await app.ballotDrafts.clear(meeting.id, teller);
    onLeave();
  };
  const pause = (
    <Button kind="quiet" icon="back" onClick={onLeave}>
      {t('count.leave.action', { teller })}
    </Button>
  );
  return (
    <section class={styles.count} aria-label={t('count.title', { teller })} data-focus>
      <CountHead ballots={ballots} valid={valid} totals={totals} />
      {ballots > valid && (
        <Notice tone="danger">{t('count.too-many.error', { ballots, valid, count: ballots - valid })}</Notice>
      )}
      {ballots < valid && (
        <BallotEntry open={open} accounting={accounting} totals={totals} counted={ballots}>
          {pause}
        </BallotEntry>
      )}
      {ballots >= valid && pause}
      {ballots === valid && (
        <>
          <Notice tone="success">{t('count.complete.status', { count: valid })}</Notice>
          <ActionFoot>
            <Button kind="primary" icon="check" large wide onClick={() => void finish()}>
              {t('count.finish.action', { teller })}
            </Button>
          </ActionFoot>
        </>
      )}
    </section>
  );
}

interface CountHeadProps {
  readonly ballots: number;
  readonly valid: number;
  readonly totals: TellerTotals;
}

/** Where in the pile one is, and one step back. */
function CountHead({ ballots, valid, totals }: CountHeadProps) {
  const awake = useWakeLock();
  return (
    <>
      <FailureNotice failure={totals.failure} />
      <div class={styles.head}>
        <div class={styles.progress}>
          <ProgressBar
            label={t('count.progress.title')}
            value={ballots}
            max={valid}
            text={t('count.progress.label', { number: Math.min(ballots + 1, valid), valid })}
          />
        </div>
        <Button icon="undo" disabled={!totals.canUndo} onClick={totals.undo}>
          {t('count.undo.action')}
        </Button>
      </div>
      {!awake && <p class={styles.hint}>{t('count.awake.hint')}</p>}
    </>
  );
}
