import { useState } from 'preact/hooks';
import { recordListVote, recordTally } from '#commands/meetings.ts';
import type { BodyByKind, HandsTally } from '#domain/book/kinds.ts';
import { resolve } from '#domain/book/resolve.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { listStandingOf } from '#domain/meeting/list-standing.ts';
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
}

type Place =
  | { readonly at: 'list' | 'exceptions' | 'again' }
  | { readonly at: 'household'; readonly id: string };

/** The list as a whole, with households taken out of it by name; those are voted by themselves or stay not proposed. */
export function ListVote({ open, recorder }: WayProps) {
  const { app, place, view, meeting, nameOf } = open;
  const [where, setWhere] = useState<Place>({ at: 'list' });
  const back = () => setWhere({ at: 'list' });
  const recorded = resolve(view.get(subjectOf.listVote(meeting.id)), 'list-vote');
  const vote = recorded.type === 'empty' ? undefined : recorded.value;
  const standing = listStandingOf(meeting, vote);
  const { approval } = meeting.fields.rules ?? {};
  const { present } = meeting.attendance;
  if (!approval) return null;

  const save = (next: BodyByKind['list-vote'], said: string) =>
    recorder.run(() => recordListVote(app.recording, place, next), said);
  const voteOnList = async (tally: HandsTally) => {
    const next = { ...tally, households: standing.listed, exceptions: standing.exceptions };
    if (await save(next, t('list-vote.recorded.status', { count: standing.listed.length }))) back();
  };
  const voteAlone = async (household: string, tally: HandsTally) => {
    const said = t('hands.recorded.status', {
      name: nameOf(household),
      for: tally.for,
      present: tally.present,
    });
    if (await recorder.run(() => recordTally(app.recording, place, household, tally), said)) back();
  };

  if (where.at === 'exceptions') {
    return (
      <ExceptionPicker
        open={open}
        vote={vote}
        onChange={(next, said) => void save(next, said)}
        onDone={back}
      />
    );
  }
  if (where.at === 'household') {
    return (
      <HouseholdTally
        open={open}
        household={where.id}
        onRecord={(tally) => void voteAlone(where.id, tally)}
        onBack={back}
      />
    );
  }
  const asking = !standing.voted || where.at === 'again';
  return (
    <>
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
      {standing.voted && standing.unvoted.length > 0 && (
        <Notice tone="pending">{t('list-vote.unvoted.error', { count: standing.unvoted.length })}</Notice>
      )}
      {asking ? (
        <TallyForm
          key={standing.listed.length}
          present={present}
          approval={approval}
          start={undefined}
          recordLabel={t('list-vote.record.action', { count: standing.listed.length })}
          onRecord={(tally) => void voteOnList(tally)}
        />
      ) : (
        vote && <ListResult vote={vote} approval={approval} onAgain={() => setWhere({ at: 'again' })} />
      )}
      {where.at === 'again' && (
        <Button kind="quiet" icon="back" onClick={back}>
          {common('back.action')}
        </Button>
      )}
    </>
  );
}
