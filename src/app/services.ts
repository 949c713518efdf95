import { signal, type Signal } from '@preact/signals';
import type { Recording } from '#commands/recording.ts';
import { mayRecord } from '#domain/book/permissions.ts';
import { fail } from '#domain/result.ts';
import type { BookView } from '#domain/book/view.ts';
import { COMMUNE_SCOPE, restrictedScope, villageScope } from '#domain/book/entry.ts';
import type { Enrolment } from '#protocol/enrolment.ts';
import { createBallotDrafts } from '#store/ballot-drafts.ts';
import type { BookStore } from '#store/book-store.ts';
import type { AppServices, Progress, SetAsideEntry, SyncState } from '../screens/shared/app-context.ts';
import { civilDayOf } from '../screens/shared/civil-day.ts';
import { newId } from './new-id.ts';

export interface ServicesDeps {
  readonly store: BookStore;
  readonly enrolment: Enrolment;
  readonly now: () => number;
  readonly invitations: AppServices['invitations'];
  readonly identity: AppServices['identity'];
  readonly fetchReceipt: AppServices['transfer']['fetchReceipt'];
  readonly takeInSealed: AppServices['transfer']['takeInSealed'];
  readonly exportBook: AppServices['exportBook'];
  readonly server: AppServices['server'];
  /** Asks the sync loop to go round. */
  readonly onNudge: () => void;
  readonly lockNow: () => void;
}

export interface RunningServices {
  readonly app: AppServices;
  readonly syncState: Signal<SyncState>;
  readonly clockSkewMs: Signal<number>;
  stop(): void;
}

const TRAY_SCOPE = 'restricted/tray';

/** The id under which screens ask for what named a foreign scope. */
const TRAY = 'tray';

function turnThePage(
  today: Signal<ReturnType<typeof civilDayOf>>,
  date: ReturnType<typeof civilDayOf>,
): void {
  const { year, month, day } = today.value;
  if (date.day !== day || date.month !== month || date.year !== year) today.value = date;
}

/** One signal per key, made on first use. */
function signalsByKey<Value>(make: (key: string) => Value) {
  const signals = new Map<string, Signal<Value>>();
  return {
    of(key: string): Signal<Value> {
      const known = signals.get(key) ?? signal(make(key));
      signals.set(key, known);
      return known;
    },
    known: (key: string): Signal<Value> | undefined => signals.get(key),
    keys: (): Iterable<string> => signals.keys(),
  };
}

/** Set-aside entries by scope, read from the store when first asked for and after each change. */
function createAside(store: BookStore) {
  const entries = signalsByKey<readonly SetAsideEntry[]>(() => []);
  const reload = async (scope: string): Promise<void> => {
    entries.of(scope).value = await store.setAside(scope);
  };
  return {
    of(scope: string): Signal<readonly SetAsideEntry[]> {
      if (!entries.known(scope)) void reload(scope);
      return entries.of(scope);
    },
    async refresh(scopes: ReadonlySet<string>): Promise<void> {
      await Promise.all([...entries.keys()].filter((scope) => scopes.has(scope)).map(reload));
    },
  };
}

/** The recording of this role: whoever only reads is told so, and nothing is written. */
const recordAs =
  ({ role }: Enrolment, store: BookStore): Recording['record'] =>
  async (drafts) =>
    drafts.every(({ kind }) => mayRecord(role, kind)) ? store.record(drafts) : fail({ type: 'read-only' });

/** Binds the store to what screens see: signals that move when a transaction has committed, here or in another tab. */
export async function createServices(deps: ServicesDeps): Promise<RunningServices> {
  const { store, enrolment, now, invitations, identity, fetchReceipt, exportBook, onNudge, lockNow } = deps;
  await store.open();
  const views = signalsByKey<BookView>((scope) => store.view(scope));
  const aside = createAside(store);
  const progress = signal<Progress>(await store.progress());
  const directory = signal((await store.directory()).recorders);
  const syncState = signal<SyncState>({ type: 'idle' });
  const clockSkewMs = signal(0);
  const today = signal(civilDayOf(now()));

  const refresh = async (): Promise<void> => {
    progress.value = await store.progress();
    directory.value = (await store.directory()).recorders;
  };
  const stopListening = store.onChange(({ scopes, failure }) => {
    // The strip says so, as when the sync cannot write.
    if (failure) syncState.value = { type: 'refused', code: failure.type };
    for (const scope of scopes) if (views.known(scope)) views.of(scope).value = store.view(scope);
    if (failure) return;
    void aside.refresh(scopes);
    void refresh().then(() => (progress.value.unsent > 0 ? onNudge() : undefined));
  });
  const midnight = setInterval(() => turnThePage(today, civilDayOf(now())), 30_000);

  const app: AppServices = {
    enrolment,
    recording: { record: recordAs(enrolment, store), newId, now },
    ballotDrafts: createBallotDrafts(store.database),
    commune: views.of(COMMUNE_SCOPE),
    village: (id) => views.of(villageScope(id)),
    restricted: (id) => views.of(restrictedScope(id)),
    setAside: (id) => aside.of(id === TRAY ? TRAY_SCOPE : villageScope(id)),
    directory,
    progress,
    syncState,
    today,
    clockSkewMs,
    coversOf: (id) => store.coversOf(villageScope(id)),
    syncNow: onNudge,
    invitations,
    identity,
    care: () => import('./care.ts').then((part) => part.care),
    transfer: { store, fetchReceipt, takeInSealed: deps.takeInSealed },
    exportBook,
    server: deps.server,
    lock: { vault: store.vault, lockNow },
  };
  return {
    app,
    syncState,
    clockSkewMs,
    stop() {
      stopListening();
      clearInterval(midnight);
    },
  };
}
