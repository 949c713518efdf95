import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { recordListVote, recordTally } from '#commands/meetings.ts';
import type { BodyByKind, HandsTally } from '#domain/book/kinds.ts';
import { listStandingOf, listVoteOf } from '#domain/meeting/list-standing.ts';
import { t as common } from '#i18n/common.ts';
import { t } from '#i18n/meeting.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import type { Recorder } from '../../shared/use-recorder.ts';
import { useTop } from '../../shared/use-top.ts';
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
  /** What was just recorded, and the way on. */
  readonly foot: ComponentChildren;
}

type Place =
  | { readonly at: 'list' | 'exceptions' | 'again' }
  | { readonly at: 'household'; readonly id: string };

/** The list as a whole, with households taken out of it by name; those are voted by themselves or stay not proposed. */
export function ListVote({ open, recorder, bar, foot }: WayProps) {
  const [where, setWhere] = useState<Place>({ at: 'list' });
  useTop(where.at === 'household' ? where.id : where.at);
  const vote = listVoteOf(open.view, open.meeting.id);
  const back = () => setWhere({ at: 'list' });
  const record = useListRecording(open, recorder);
  const voteAlone = async (household: string, tally: HandsTally) => {
    if (await record.household(household, tally)) back();
  };
  const voteOnList = async (tally: HandsTally) => {
    // Whoever has gone on to a household meanwhile stays there.
    if (await record.list(tally)) setWhere((now) => (now.at === 'again' ? { at: 'list' } : now));
  };
  return (
    <>
      {where.at === 'exceptions' && (
        <ExceptionPicker open={open} recorder={recorder} vote={vote} onDone={back} />
      )}
      {where.at === 'household' && (
        <HouseholdTally
          open={open}
          household={where.id}
          onRecord={(tally) => void voteAlone(where.id, tally)}
          onBack={back}
        />
      )}
      {(where.at === 'list' || where.at === 'again') && (
        <>
          {bar}
          <DrawnUpList open={open} vote={vote} onGo={setWhere} />
          <WholeList
            open={open}
            vote={vote}
            again={where.at === 'again'}
            onVote={(tally) => void voteOnList(tally)}
            onAgain={() => setWhere({ at: 'again' })}
            onBack={back}
          />
        </>
      )}
      {foot}
    </>
  );
}

function useListRecording({ app, place, meeting, nameOf }: OpenMeeting, recorder: Recorder) {
  return {
    list: (tally: HandsTally) => {
      const vote = listVoteOf(app.village(place.village).value, meeting.id);
      const { listed, exceptions } = listStandingOf(meeting, vote);
      return recorder.run(
        () => recordListVote(app.recording, place, { ...tally, households: listed, exceptions }),
        t('list-vote.recorded.status', { count: listed.length }),
      );
    },
    household: (household: string, tally: HandsTally) => {
      const { for: votes, present } = tally;
      return recorder.run(
        () => recordTally(app.recording, place, household, tally),
        t('hands.recorded.status', { name: nameOf(household), for: votes, present }),
      );
    },
  };
}

interface DrawnUpListProps {
  readonly open: OpenMeeting;
  readonly vote: BodyByKind['list-vote'] | undefined;
  readonly onGo: (place: Place) => void;
}

/** How many stand on the list, and who was taken out of it. */
function DrawnUpList({ open, vote, onGo }: DrawnUpListProps) {
  const { listed, exceptions } = listStandingOf(open.meeting, vote);
  return (
    <section class={styles.list}>
      <h2>{t('list-vote.list.title', { count: listed.length })}</h2>
      <Button icon="minus" wide onClick={() => onGo({ at: 'exceptions' })}>
        {t('list-vote.exceptions.action')}
      </Button>
      <ExceptionRows open={open} exceptions={exceptions} onVote={(id) => onGo({ at: 'household', id })} />
    </section>
  );
}

interface WholeListProps {
  readonly open: OpenMeeting;
  readonly vote: BodyByKind['list-vote'] | undefined;
  /** The hands are counted once more, although there is a result. */
  readonly again: boolean;
  readonly onVote: (tally: HandsTally) => void;
  readonly onAgain: () => void;
  readonly onBack: () => void;
}

function WholeList({ open, vote, again, onVote, onAgain, onBack }: WholeListProps) {
  const { fields, attendance } = open.meeting;
  const { listed, unvoted, voted } = listStandingOf(open.meeting, vote);
  if (!fields.rules) return null;
  const { approval } = fields.rules;
  if (vote && voted && !again) {
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
    <>
      <TallyForm
        key={listed.length}
        keptAs={`${open.meeting.id}:${listed.length}`}
        present={attendance.present}
        approval={approval}
        start={undefined}
        recordLabel={t('list-vote.record.action', { count: listed.length })}
        offerAll
        onRecord={onVote}
      />
      {again && (
        <Button kind="quiet" icon="back" onClick={onBack}>
          {common('back.action')}
        </Button>
      )}
    </>
  );
}
