import { useRef, useState } from 'preact/hooks';

import { moveDrafts } from '#commands/events.ts';
import type { RecordFailure } from '#commands/recording.ts';
import type { Draft } from '#domain/book/entry.ts';
import type { Village } from '#domain/register/commune.ts';
import { activeHouseholdsOf, type Household } from '#domain/register/household.ts';
import type { VillageEvent } from '#domain/year-book/succession.ts';
import { t as common } from '#i18n/common.ts';
import { formatDate } from '#i18n/format.ts';
import { t } from '#i18n/year-book.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { ProgressBar } from '#ui/ProgressBar.tsx';
import { UndoBar } from '#ui/UndoBar.tsx';

import { useApp, type AppServices } from '../../shared/app-context.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { writePieces } from '../../shared/import/write-drafts.ts';
import { movingInto } from '../moving-into.ts';

/** A register of a merged village that has not gone over into the village that goes on. */
interface Leftover {
  readonly event: VillageEvent;
  readonly from: Village;
  readonly to: Village;
  readonly households: readonly Household[];
}

interface RegistersToMoveProps {
  readonly events: readonly VillageEvent[];
  readonly villages: readonly Village[];
}

/** After a merger: whose households still stand in a register that no phone of the new village has. */
export function RegistersToMove({ events, villages }: RegistersToMoveProps) {
  const app = useApp();
  const move = useMove(app);
  const leftovers = leftoversOf(app, events, villages);
  return (
    <>
      <UndoBar text={move.done} undoLabel={common('undo.action')} onUndo={move.undo} />
      <FailureNotice failure={move.failure} />
      {move.progress ? (
        <>
          <ProgressBar
            label={t('village.moving.label')}
            value={move.progress.done}
            max={move.progress.total}
            text={t('village.moving.status', move.progress)}
          />
          <div>
            <Button icon="cross" onClick={move.stop}>
              {t('work.stop.action')}
            </Button>
          </div>
        </>
      ) : (
        leftovers.map((leftover) => {
          const { from, to, households } = leftover;
          const about = { count: households.length, from: from.name, to: to.name };
          return (
            <Notice
              key={`${from.id} ${to.id}`}
              tone="pending"
              still
              action={{ label: t('village.move.action', about), onClick: () => void move.start(leftover) }}
            >
              {t('village.move.status', about)}
            </Notice>
          );
        })
      )}
    </>
  );
}

function leftoversOf(
  app: AppServices,
  events: readonly VillageEvent[],
  villages: readonly Village[],
): readonly Leftover[] {
  const known = new Map(villages.map((village) => [village.id, village]));
  return events
    .filter(({ type }) => type === 'merge')
    .flatMap((event) => {
      const to = known.get(event.to[0] ?? '');
      return event.from.flatMap((id): readonly Leftover[] => {
        const from = known.get(id);
        if (!from || !to || from.id === to.id) return [];
        const households = activeHouseholdsOf(app.village(id).value);
        return households.length === 0 ? [] : [{ event, from, to, households }];
      });
    });
}

/** A household and all that goes with it are in one transaction: what was stopped goes on later where it ended. */
const HOUSEHOLDS_AT_ONCE = 50;

interface Moving {
  readonly done: number;
  readonly total: number;
}

function useMove(app: AppServices) {
  const [progress, setProgress] = useState<Moving>();
  const [failure, setFailure] = useState<RecordFailure>();
  const [last, setLast] = useState<{ words: string; undo: readonly (readonly Draft[])[] }>();
  const stopped = useRef(false);
  const write = async (pieces: readonly (readonly Draft[])[]) => {
    const total = pieces.reduce((sum, piece) => sum + piece.length, 0);
    stopped.current = false;
    setFailure(undefined);
    setProgress({ done: 0, total });
    const written = await writePieces(
      app.recording,
      pieces,
      (done) => setProgress({ done, total }),
      () => stopped.current,
    );
    setProgress(undefined);
    if (!written.ok) setFailure(written.error);
    return written.ok ? written.value : undefined;
  };
  const undo = async (pieces: readonly (readonly Draft[])[]) => {
    if (await write(pieces)) setLast(undefined);
  };
  return {
    progress,
    failure,
    done: last?.words,
    undo: last && (() => void undo(last.undo)),
    stop: () => {
      stopped.current = true;
    },
    async start({ event, from, to, households }: Leftover) {
      const villages = { from: from.id, to: to.id };
      const moving = movingInto(app, villages, households);
      const happening = { on: event.on, note: `${event.document} (${formatDate(event.on)})` };
      const pieces = Array.from({ length: Math.ceil(moving.length / HOUSEHOLDS_AT_ONCE) }, (_, index) => {
        const some = moving.slice(index * HOUSEHOLDS_AT_ONCE, (index + 1) * HOUSEHOLDS_AT_ONCE);
        return moveDrafts(app.recording, villages, some, happening);
      });
      const written = await write(pieces);
      if (written)
        setLast({ words: t('village.moved.done', { from: from.name, to: to.name }), undo: written.undo });
    },
  };
}
