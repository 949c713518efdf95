import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { recordTally } from '#commands/meetings.ts';
import type { HandsTally } from '#domain/book/kinds.ts';
import { resolve, sameContent } from '#domain/book/resolve.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { awaitsVote, type HouseholdResult } from '#domain/meeting/results.ts';
import { t } from '#i18n/meeting.ts';
import { ListRow } from '#ui/ListRow.tsx';
import { ProgressBar } from '#ui/ProgressBar.tsx';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import type { Recorder } from '../../shared/use-recorder.ts';
import { HouseholdList } from '../HouseholdList.tsx';
import { OutcomeBadge } from '../OutcomeBadge.tsx';
import type { OpenMeeting } from '../use-meeting.ts';
import { HouseholdTally } from './HouseholdTally.tsx';

/** Stands for no household: all of them are shown. No household's id is empty. */
const WHOLE_LIST = '';

interface HandsVoteProps {
  readonly open: OpenMeeting;
  readonly recorder: Recorder;
  /** Which way is voted, and the way to another one. */
  readonly bar: ComponentChildren;
  /** What was just recorded, and the way on. */
  readonly foot: ComponentChildren;
}

/** One household after the other; the next without an answer comes by itself. */
export function HandsVote({ open, recorder, bar, foot }: HandsVoteProps) {
  const { results } = open.meeting;
  const { household, answer, go } = useTurn(open, recorder);
  const done = results.length - results.filter(awaitsVote).length;
  return (
    <>
      {bar}
      <ProgressBar
        label={t('hands.progress.title')}
        value={done}
        max={results.length}
        text={t('hands.progress.label', { done, households: results.length })}
      />
      {household !== undefined && household !== WHOLE_LIST ? (
        <HouseholdTally
          open={open}
          household={household}
          onRecord={(tally) => void answer(household, tally)}
          onBack={() => go(WHOLE_LIST)}
        />
      ) : (
        <AllHouseholds open={open} onOpen={go} />
      )}
      {foot}
    </>
  );
}

/**
 * Whose turn it is. The next household comes with the book that holds the answer, so that no tap meets a household that is
 * already done.
 */
function useTurn({ app, place, view, meeting, nameOf }: OpenMeeting, recorder: Recorder) {
  const { results } = meeting;
  const [at, setAt] = useState<string>();
  const [given, setGiven] = useState<{ readonly household: string; readonly tally: HandsTally }>();
  const recorded = resolve(view.get(subjectOf.tally(meeting.id, given?.household ?? '')), 'tally');
  const onDisk =
    given && recorded.type !== 'empty' && sameContent(recorded.value, given.tally)
      ? given.household
      : undefined;
  const first = results.find(awaitsVote)?.household;

  const go = (household: string | undefined) => {
    setAt(household);
    setGiven(undefined);
  };
  const answer = (household: string, tally: HandsTally) => {
    setAt(household);
    setGiven({ household, tally });
    const said = t('hands.recorded.status', {
      name: nameOf(household),
      for: tally.for,
      present: tally.present,
    });
    return recorder.run(
      () => recordTally(app.recording, place, household, tally),
      said,
      () => go(household),
    );
  };
  return { household: onDisk === undefined ? (at ?? first) : nextToVote(results, onDisk), answer, go };
}

/** The next household after this one that nobody voted on, from the top again at the end; the list when all are done. */
function nextToVote(results: readonly HouseholdResult[], after: string): string {
  const here = results.findIndex((result) => result.household === after);
  const round = [...results.slice(here + 1), ...results.slice(0, here)];
  return round.find(awaitsVote)?.household ?? WHOLE_LIST;
}

interface AllHouseholdsProps {
  readonly open: OpenMeeting;
  readonly onOpen: (household: string | undefined) => void;
}

function AllHouseholds({ open, onOpen }: AllHouseholdsProps) {
  const { meeting, register } = open;
  const byHousehold = useMemo(
    () => new Map(meeting.results.map((result) => [result.household, result])),
    [meeting],
  );
  const households = useMemo(
    () => meeting.results.flatMap((result) => register.get(result.household) ?? []),
    [meeting, register],
  );
  const left = meeting.results.some(awaitsVote);
  return (
    <>
      {left ? (
        <Button kind="primary" icon="next" wide onClick={() => onOpen(undefined)}>
          {t('hands.go-on.action')}
        </Button>
      ) : (
        <Notice tone="success">{t('hands.done.status')}</Notice>
      )}
      <HouseholdList label={t('hands.list.label')} households={households}>
        {({ id, headName, address }) => {
          const result = byHousehold.get(id);
          return (
            <ListRow
              title={headName}
              detail={result && result.base > 0 ? `${result.for}/${result.base}` : address}
              end={result && <OutcomeBadge outcome={result.outcome} />}
              onClick={() => onOpen(id)}
            />
          );
        }}
      </HouseholdList>
    </>
  );
}
