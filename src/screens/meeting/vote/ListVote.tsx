import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { recordListVote, recordTally } from '#commands/meetings.ts';
import type { BodyByKind, HandsTally } from '#domain/book/kinds.ts';
import { listStandingOf, listVoteOf, type ListStanding } from '#domain/meeting/list-standing.ts';
import { t as common } from '#i18n/common.ts';
import { t } from '#i18n/meeting.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import type { Recorder } from '../../shared/use-recorder.ts';
import type { OpenMeeting } from '../use-meeting.ts';
import { ExceptionPicker } from './ExceptionPicker.tsx';
import { ExceptionRows } from './ExceptionRows.tsx';
import { HouseholdTally } from './HouseholdTally.tsx';
import { TallyForm } from './TallyForm.tsx';
import styles from './ListVote.module.css';
import { ListResult } from './ListResult.tsx';

interface WayProps {
  readonly open: OpenMeeting;
  readonly recorder: Recorder;
  /** Which way is voted, and the way to another one. */
  readonly bar: ComponentChildren;
}

type Place =
  | { readonly at: 'list' | 'exceptions' | 'again' }
  | { readonly at: 'household'; readonly id: string };

/** The list as a whole, with households taken out of it by name; those are voted by themselves or stay not proposed. */
export function ListVote({ open, recorder, bar }: WayProps) {
  const { app, place, view, meeting, nameOf } = open;
  const [where, setWhere] = useState<Place>({ at: 'list' });
  const back = () => setWhere({ at: 'list' });
  const vote = listVoteOf(view, meeting.id);
  const standing = listStandingOf(meeting, vote);

  const voteOnList = async (tally: HandsTally) => {
    const next = { ...tally, households: standing.listed, exceptions: standing.exceptions };
    const said = t('list-vote.recorded.status', { count: standing.listed.length });
    const recorded = await recorder.run(() => recordListVote(app.recording, place, next), said);
    // Whoever has gone on to a household meanwhile stays there.
    if (recorded) setWhere((now) => (now.at === 'again' ? { at: 'list' } : now));
  };
  const voteAlone = async (household: string, tally: HandsTally) => {
    const { for: votes, present } = tally;
    const said = t('hands.recorded.status', { name: nameOf(household), for: votes, present });
    if (await recorder.run(() => recordTally(app.recording, place, household, tally), said)) back();
  };

  if (where.at === 'exceptions') {
    return <ExceptionPicker open={open} recorder={recorder} vote={vote} onDone={back} />;
  }
  if (where.at === 'household') {
    const record = (tally: HandsTally) => void voteAlone(where.id, tally);
    return <HouseholdTally open={open} household={where.id} onRecord={record} onBack={back} />;
  }
  return (
    <>
      {bar}
      <section class={styles.list}>
        <h2>{t('list-vote.list.title', { count: standing.listed.length })}</h2>
        <Button icon="minus" wide onClick={() => setWhere({ at: 'exceptions' })}>
          {t('list-vote.exceptions.action')}
        </Button>
        <ExceptionRows
          open={open}
          exceptions={standing.exceptions}
          onVote={(id) => setWhere({ at: 'household', id })}
        />
      </section>
      <WholeList
        open={open}
        vote={standing.voted && where.at !== 'again' ? vote : undefined}
        standing={standing}
        onVote={(tally) => void voteOnList(tally)}
        onAgain={() => setWhere({ at: 'again' })}
      />
      {where.at === 'again' && (
        <Button kind="quiet" icon="back" onClick={back}>
          {common('back.action')}
        </Button>
      )}
    </>
  );
}

interface WholeListProps {
  readonly open: OpenMeeting;
  /** The vote to show; the hands are counted while there is none. */
  readonly vote: BodyByKind['list-vote'] | undefined;
  readonly standing: ListStanding;
  readonly onVote: (tally: HandsTally) => void;
  readonly onAgain: () => void;
}

function WholeList({ open, vote, standing, onVote, onAgain }: WholeListProps) {
  const { fields, attendance } = open.meeting;
  const { listed, unvoted } = standing;
  if (!fields.rules) return null;
  const { approval } = fields.rules;
  if (vote) {
    return (
      <>
        {unvoted.length > 0 && (
          <Notice tone="pending">{t('list-vote.unvoted.error', { count: unvoted.length })}</Notice>
        )}
        <ListResult vote={vote} approval={approval} onAgain={onAgain} />
      </>
    );
  }
  return (
    <TallyForm
      key={listed.length}
      present={attendance.present}
      approval={approval}
      start={undefined}
      recordLabel={t('list-vote.record.action', { count: listed.length })}
      offerAll
      onRecord={onVote}
    />
  );
}
