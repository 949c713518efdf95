import { useEffect, useRef, useState } from 'preact/hooks';
import type { RecordFailure } from '#commands/recording.ts';
import { addBallot, EMPTY_BALLOT_DRAFT, undoBallot, type BallotDraft } from '#domain/meeting/ballots.ts';
import type { Teller } from '#domain/meeting/tellers.ts';
import type { OpenMeeting } from '../use-meeting.ts';

/** One teller's running totals: on disk after every ballot, before the screen says so. */
export interface TellerTotals {
  /** `undefined` until what was counted before is back from the disk. */
  readonly draft: BallotDraft | undefined;
  readonly failure: RecordFailure | undefined;
  readonly canUndo: boolean;
  /** Adds ballots that all strike out the same households; true once they are on the disk. The ballots themselves are not kept (L6). */
  add(struck: readonly string[], ballots: number): Promise<boolean>;
  undo(): void;
}

/** The totals now, and those before the last step: in memory alone, since ten alike ballots go back as one step. */
interface Totals {
  readonly now: BallotDraft;
  readonly before: BallotDraft | undefined;
}

const addAlike = (draft: BallotDraft, struck: readonly string[], ballots: number): BallotDraft =>
  Array.from({ length: ballots }).reduce<BallotDraft>((sum) => addBallot(sum, struck), draft);

const forward =
  (change: (draft: BallotDraft) => BallotDraft) =>
  ({ now }: Totals): Totals => ({ now: change(now), before: { ...now, last: null } });

const back = ({ now, before }: Totals): Totals => ({ now: before ?? undoBallot(now), before: undefined });

export function useTellerCount({ app, meeting }: OpenMeeting, teller: Teller): TellerTotals {
  const { ballotDrafts } = app;
  const [totals, setTotals] = useState<Totals>();
  const [failure, setFailure] = useState<RecordFailure>();
  // Taps are worked off one after another: each starts from the totals that the one before left on disk.
  const queue = useRef<Promise<Totals>>(Promise.resolve({ now: EMPTY_BALLOT_DRAFT, before: undefined }));

  useEffect(() => {
    let here = true;
    const load = async () => {
      const draft = await ballotDrafts.load(meeting.id, teller);
      const loaded = { now: draft ?? EMPTY_BALLOT_DRAFT, before: undefined };
      if (here) setTotals(loaded);
      return loaded;
    };
    queue.current = load();
    return () => {
      here = false;
    };
  }, [ballotDrafts, meeting.id, teller]);

  const step = async (change: (totals: Totals) => Totals): Promise<boolean> => {
    let saved = false;
    const after = async (earlier: Promise<Totals>) => {
      const current = await earlier;
      const next = change(current);
      const answer = await ballotDrafts.save(meeting.id, teller, next.now);
      setFailure(answer.ok ? undefined : answer.error);
      if (!answer.ok) return current;
      saved = true;
      setTotals(next);
      return next;
    };
    queue.current = after(queue.current);
    await queue.current;
    return saved;
  };

  const last = totals?.now.last ?? null;
  return {
    draft: totals?.now,
    failure,
    canUndo: totals?.before !== undefined || last !== null,
    add: (struck, ballots) => step(forward((draft) => addAlike(draft, struck, ballots))),
    undo: () => void step(back),
  };
}
