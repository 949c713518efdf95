import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { recordBallotAccounting, restartCount } from '#commands/meetings.ts';
import type { BallotAccounting } from '#domain/meeting/ballots.ts';
import type { Teller } from '#domain/meeting/tellers.ts';
import { t } from '#i18n/meeting.ts';
import type { Recorder } from '../../shared/use-recorder.ts';
import type { OpenMeeting } from '../use-meeting.ts';
import { AccountingForm } from './AccountingForm.tsx';
import { AccountingSummary } from './AccountingSummary.tsx';
import { Comparison } from './Comparison.tsx';
import { TellerChoice } from './TellerChoice.tsx';
import { TellerCount } from './TellerCount.tsx';

interface SecretVoteProps {
  readonly open: OpenMeeting;
  readonly recorder: Recorder;
  /** Which way is voted, and the way to another one. */
  readonly bar: ComponentChildren;
  /** What was just recorded, and the way on. */
  readonly foot: ComponentChildren;
}

/** Paper ballots: first the numbers of paper, then two tellers count by themselves, then both are laid side by side. */
export function SecretVote({ open, recorder, bar, foot }: SecretVoteProps) {
  const { app, place, meeting } = open;
  const { ballots } = meeting;
  const [editing, setEditing] = useState(false);
  const [teller, setTeller] = useState<Teller>();

  const account = async (accounting: BallotAccounting) => {
    const said = t('accounting.recorded.status', { issued: accounting.issued });
    if (await recorder.run(() => recordBallotAccounting(app.recording, place, accounting), said))
      setEditing(false);
  };
  const recount = () =>
    void recorder.run(() => restartCount(app.recording, place), t('comparison.restarted.status'));

  const broken = ballots.type === 'more-issued-than-present' || ballots.type === 'does-not-balance';
  if (ballots.type === 'not-begun' || broken || editing) {
    return (
      <>
        {bar}
        <AccountingForm
          open={open}
          start={ballots.type === 'not-begun' ? undefined : ballots.accounting}
          onRecord={(accounting) => void account(accounting)}
          onCancel={ballots.type === 'not-begun' || broken ? undefined : () => setEditing(false)}
        />
        {foot}
      </>
    );
  }
  if (ballots.type === 'counting' && teller) {
    return (
      <TellerCount
        key={teller}
        open={open}
        recorder={recorder}
        teller={teller}
        accounting={ballots.accounting}
        onLeave={() => setTeller(undefined)}
      />
    );
  }
  return (
    <>
      {bar}
      <AccountingSummary
        accounting={ballots.accounting}
        households={meeting.attendance.householdsSummoned}
        onEdit={() => setEditing(true)}
      />
      {ballots.type === 'counting' ? (
        <TellerChoice open={open} valid={ballots.valid} onCount={setTeller} />
      ) : (
        <Comparison open={open} standing={ballots} onRecount={recount} />
      )}
      {foot}
    </>
  );
}
