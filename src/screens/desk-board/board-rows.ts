import { effect, signal, untracked, type ReadonlySignal } from '@preact/signals';
import { useLayoutEffect, useMemo } from 'preact/hooks';

import { villagesOf, type Village } from '#domain/register/commune.ts';
import { activeHouseholdsOf } from '#domain/register/household.ts';
import { summaryOf, type VillageSummary } from '#domain/review/village-summary.ts';
import { acceptableTogether } from '#domain/timeline/acceptable-together.ts';
import { stageOf, type VillageStage } from '#domain/timeline/village-stage.ts';
import { awaitedOf, lateStepsOf, nextOf, type TimelineStep } from '#domain/timeline/village-timeline.ts';
import { villageLineageOf } from '#domain/year-book/succession.ts';

import { useApp, type AppServices } from '../shared/app-context.ts';
import { villageYearOf } from '../shared/timeline/village-year.ts';

/** One line of the board. */
export interface BoardRow {
  readonly village: Village;
  readonly summary: VillageSummary;
  readonly stage: VillageStage;
  /** What everything in the village's year waits for; `undefined` when it is through. */
  readonly next: TimelineStep | undefined;
  readonly awaited: TimelineStep['waitsFor'] | undefined;
  readonly late: readonly TimelineStep[];
  /** Whether it can be accepted with others: submitted, and nothing that wants to be looked at. */
  readonly isReady: boolean;
  /** When one of the village's phones was last heard; 0 when it has no phone. */
  readonly lastContact: number;
}

/** The commune's villages as far as they are reckoned. */
export interface Board {
  /** `undefined` until all villages were reckoned for the first time. */
  readonly rows: readonly BoardRow[] | undefined;
  readonly reckoned: number;
  readonly of: number;
}

/** How long the page may be kept from drawing. */
const SLICE_MS = 40;

function rowOf(app: AppServices, year: number, village: Village): BoardRow {
  const known = villageYearOf(app, village.id, year);
  const review = known.review.value;
  const timeline = known.timeline.value;
  const phones = app.directory.value.filter(
    (recorder) => recorder.village === village.id && !recorder.revoked,
  );
  return {
    village,
    summary: summaryOf(review),
    stage: stageOf(review.state, timeline),
    next: nextOf(timeline),
    awaited: awaitedOf(timeline),
    late: lateStepsOf(timeline),
    isReady:
      acceptableTogether([{ review, flags: known.flags.value, dossier: known.dossier.value }]).together
        .length > 0,
    lastContact: phones.reduce((latest, phone) => Math.max(latest, phone.lastContact), 0),
  };
}

/** The villages that still have a year: one that went over into another is gone from the board with its last household. */
function villagesOnBoard(app: AppServices): readonly Village[] {
  const { presentOf } = villageLineageOf(app.commune.value);
  return villagesOf(app.commune.value).filter(
    ({ id }) => presentOf(id) === id || activeHouseholdsOf(app.village(id).value).length > 0,
  );
}

/** Reads what the rows depend on without reckoning them, so that a change is heard of at once and worked off in slices. */
function listen(app: AppServices): void {
  void app.directory.value;
  void app.today.value;
  for (const { id } of villagesOf(app.commune.value)) {
    void app.village(id).value;
    void app.setAside(id).value;
  }
}

/** A board that reckons itself anew after each change, village by village; only villages that moved cost anything. */
function createBoard(app: AppServices, year: number) {
  const board = signal<Board>({ rows: undefined, reckoned: 0, of: 0 });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const reckon = (done: readonly BoardRow[]): void => {
    const villages = villagesOnBoard(app);
    const rows = [...done];
    const end = performance.now() + SLICE_MS;
    while (rows.length < villages.length && (rows.length === done.length || performance.now() < end)) {
      const village = villages[rows.length];
      if (village) rows.push(rowOf(app, year, village));
    }
    const isWhole = rows.length === villages.length;
    board.value = {
      rows: isWhole ? rows : board.value.rows,
      reckoned: rows.length,
      of: villages.length,
    };
    if (!isWhole) timer = setTimeout(() => reckon(rows));
  };
  return {
    board: board as ReadonlySignal<Board>,
    start(): () => void {
      const stop = effect(() => {
        listen(app);
        clearTimeout(timer);
        untracked(() => reckon([]));
      });
      return () => {
        stop();
        clearTimeout(timer);
      };
    },
  };
}

/** The commune's villages with what each has done and what it waits for; moves as entries arrive. */
export function useBoard(year: number): Board {
  const app = useApp();
  const { board, start } = useMemo(() => createBoard(app, year), [app, year]);
  useLayoutEffect(start, [start]);
  return board.value;
}
