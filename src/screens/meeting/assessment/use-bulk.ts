import { useRef, useState } from 'preact/hooks';
import {
  assessAllMetExcept,
  giveFullPoints,
  type AssessFailure,
  type Assessing,
} from '#commands/assessments.ts';
import type { Draft } from '#domain/book/entry.ts';
import type { Recorded } from '#commands/recording.ts';
import type { Result } from '#domain/result.ts';
import { t } from '#i18n/assessment.ts';
import type { OpenMeeting } from '../use-meeting.ts';
import { nextTurn } from '../../shared/next-turn.ts';
import { piecesOf } from './pieces.ts';
import type { Assessed, AssessRecorder } from './use-assess-recorder.ts';

/** Records many households as met, or with full points, piece by piece: how far it is, and a way to stop it. */
export function useBulk({ app, assessment }: OpenMeeting, recorder: AssessRecorder) {
  const stopped = useRef(false);
  const [running, setRunning] = useState<{ readonly done: number; readonly count: number }>();
  const { required } = assessment;

  const piece = (assessing: Assessing, households: readonly string[]) =>
    required
      ? giveFullPoints(app.recording, assessing, households)
      : assessAllMetExcept(app.recording, assessing, households, []);

  const write = async (
    assessing: Assessing,
    households: readonly string[],
  ): Promise<Result<Recorded & { readonly count: number }, AssessFailure>> => {
    const undo: Draft[] = [];
    let count = 0;
    for (const next of piecesOf(households)) {
      if (stopped.current) break;
      const recorded = await piece(assessing, next);
      // The pieces before it are in the book: recording the rest again writes only what is missing.
      if (!recorded.ok) return recorded;
      undo.push(...recorded.value.undo);
      count += next.length;
      setRunning({ done: count, count: households.length });
      await nextTurn();
    }
    return { ok: true, value: { savedAt: app.recording.now(), undo, count } };
  };

  const record = async (households: readonly string[]): Promise<boolean> => {
    stopped.current = false;
    setRunning({ done: 0, count: households.length });
    const act = async (assessing: Assessing): Promise<Assessed> => {
      const result = await write(assessing, households);
      const count = result.ok ? result.value.count : 0;
      return {
        result,
        said: required ? t('bulk.points.done.status', { count }) : t('bulk.met.done.status', { count }),
      };
    };
    try {
      return await recorder.run(act, () => undefined);
    } finally {
      setRunning(undefined);
    }
  };
  const stop = () => {
    stopped.current = true;
  };
  return { record, running, stop };
}
