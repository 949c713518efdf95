import type { SubjectState } from '#domain/book/fold.ts';
import { isKnownKind } from '#domain/book/permissions.ts';
import type { BookView } from '#domain/book/view.ts';
import type { SubjectChange } from './fold-rows.ts';

type Shelf = Map<string, Map<string, SubjectState>>;

/** The folded view of one database in memory, patched as transactions commit, so that a tap re-reads nothing. */
export interface LiveBook {
  /** The view of a scope: a new object after each change of that scope, the same one otherwise. */
  view(scope: string): BookView;
  /** What a newer app recorded in a scope, of kinds that this one cannot show. */
  beyond(scope: string): readonly SubjectState[];
  /** Places a state as the disk had it, unless a later one was applied since `beginLoading`. */
  load(state: SubjectState): void;
  beginLoading(): void;
  endLoading(): void;
  /** Forgets what was loaded. */
  clear(): void;
  /** Every state of every scope. */
  all(): readonly SubjectState[];
  apply(changes: readonly SubjectChange[]): void;
}

function shelfView(shelf: Shelf): BookView {
  return {
    get: (subject) => shelf.get(kindOf(subject))?.get(subject),
    ofKind: (kind) => shelf.get(kind)?.values() ?? [],
  };
}

const kindOf = (subject: string): string => subject.split(':', 1)[0] ?? '';

function place(shelf: Shelf, subject: string, state: SubjectState | undefined): void {
  const kind = kindOf(subject);
  const drawer = shelf.get(kind) ?? new Map<string, SubjectState>();
  if (state) drawer.set(subject, state);
  else drawer.delete(subject);
  shelf.set(kind, drawer);
}

/** An empty book in memory. */
export function createLiveBook(): LiveBook {
  const shelves = new Map<string, Shelf>();
  const views = new Map<string, BookView>();
  let applied: Set<string> | undefined;
  const shelfOf = (scope: string): Shelf => {
    const shelf = shelves.get(scope) ?? new Map();
    shelves.set(scope, shelf);
    return shelf;
  };
  return {
    view(scope) {
      const view = views.get(scope) ?? shelfView(shelfOf(scope));
      views.set(scope, view);
      return view;
    },
    beyond: (scope) =>
      [...shelfOf(scope)].flatMap(([kind, drawer]) => (isKnownKind(kind) ? [] : [...drawer.values()])),
    load(state) {
      if (!applied?.has(state.subject)) place(shelfOf(state.scope), state.subject, state);
    },
    beginLoading: () => void (applied = new Set()),
    endLoading() {
      applied = undefined;
      views.clear();
    },
    clear() {
      // What was applied is on the disk too.
      applied?.clear();
      shelves.clear();
      views.clear();
    },
    all: () =>
      [...shelves.values()].flatMap((shelf) => [...shelf.values()].flatMap((drawer) => [...drawer.values()])),
    apply(changes) {
      for (const { scope, subject, state } of changes) {
        place(shelfOf(scope), subject, state);
        applied?.add(subject);
        views.delete(scope);
      }
    },
  };
}
