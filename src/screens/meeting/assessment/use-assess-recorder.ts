import { useState } from 'preact/hooks';
import type { AssessFailure, Assessing } from '#commands/assessments.ts';
import type { Recorded } from '#commands/recording.ts';
import { meetingOf } from '#domain/meeting/meeting.ts';
import type { Result } from '#domain/result.ts';
import { nextTurn } from '../../shared/next-turn.ts';
import { useInTurn } from '../use-in-turn.ts';
import type { OpenMeeting } from '../use-meeting.ts';
import { piecesOf } from './pieces.ts';

/** What an act of assessing gives: what was recorded, and under which words it can be undone. */
export interface Assessed {
  readonly result: Result<Recorded, AssessFailure>;
  readonly said: string;
}

/** Records, told what the book says when its turn comes. */
export type Act = (assessing: Assessing) => Promise<Assessed>;

interface LastStep {
  readonly said: string;
  readonly undo: Recorded['undo'];
  readonly onUndone: () => void;
}

/**
 * Records what is tapped while assessing, one after another, and drops none. Each act is told what the book says when its turn
 * comes, because an assessment is recorded whole: two quick taps on one household must both be in it.
 */
export function useAssessRecorder({ app, place }: OpenMeeting) {
  const inTurn = useInTurn();
  const [failure, setFailure] = useState<AssessFailure>();
  const [last, setLast] = useState<LastStep>();

  const keep = (result: Result<unknown, AssessFailure>): void =>
    setFailure(result.ok ? undefined : result.error);

  /** True once it is on the disk. */
  const run = (act: Act, onUndone: () => void): Promise<boolean> =>
    inTurn(async () => {
      const meeting = meetingOf(app.village(place.village).value, place.meeting);
      const { result, said } = await act({ village: place.village, meeting });
      keep(result);
      if (result.ok) setLast({ said, undo: result.value.undo, onUndone });
      return result.ok;
    });
  const undo = ({ undo: drafts, onUndone }: LastStep): Promise<void> =>
    inTurn(async () => {
      // All households taken back at once are many: the page answers in between.
      for (const piece of piecesOf(drafts)) {
        const result = await app.recording.record(piece);
        keep(result);
        if (!result.ok) return;
        await nextTurn();
      }
      setLast(undefined);
      onUndone();
    });
  const canUndo = last !== undefined && last.undo.length > 0;
  return { failure, done: last?.said, run, undo: canUndo ? () => void undo(last) : undefined };
}

export type AssessRecorder = ReturnType<typeof useAssessRecorder>;
