import { isUnderWay } from '#domain/meeting/under-way.ts';
import type { BookStore } from '#store/book-store.ts';
import type { AppServices } from '../screens/shared/app-context.ts';
import { settings } from './settings.ts';
import { databaseName, type Surface } from './surface.ts';

const MINUTE_MS = 60_000;
const CHECK_EVERY_MS = 5_000;
/** How often a tab tells the others that somebody is at it. */
const TELL_EVERY_MS = 5_000;
/** So long the lock waits at most for what is sealed last: a disk that hangs holds no lock up. */
const SEAL_WITHIN_MS = 2_000;
const TOUCHES = ['pointerdown', 'keydown', 'input', 'wheel'] as const;

/** `touched`: somebody is at the device; `locked`: a person locked it; `new-vault`: the book got its PIN in another tab. */
type Said = 'touched' | 'locked' | 'new-vault';

const channelOf = (surface: Surface): BroadcastChannel | undefined =>
  typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(`${databaseName(surface)}-lock`);

/** Tells the other tabs that the book has a PIN now: they start anew, or they would go on writing in plain. */
export function tellOfVault(surface: Surface): void {
  const channel = channelOf(surface);
  channel?.postMessage('new-vault' satisfies Said);
  channel?.close();
}

/** A meeting goes on on this very screen: people talk, and the phone lies on the table. */
function isInMeeting({ enrolment, village }: AppServices): boolean {
  const meeting = /^\/meeting\/([^/]+)/.exec(location.pathname)?.[1];
  return meeting !== undefined && isUnderWay(village(enrolment.village).value, meeting);
}

/** Time since a moment by two clocks, the later one: one of them stands still while a phone sleeps, the other can be set. */
function stopwatch(): { restart(): void; passedMs(): number } {
  let wall = Date.now();
  let own = performance.now();
  return {
    restart() {
      wall = Date.now();
      own = performance.now();
    },
    passedMs: () => Math.max(Date.now() - wall, performance.now() - own),
  };
}

/** What was recorded up to now can be posted while the book is locked; a phone may lie locked until somebody asks for it. */
const sealLast = async (store: BookStore): Promise<void> => (await import('./sealed-mail.ts')).sealNow(store);

/** Locks the book once, out of sight at once, and starts the app anew. */
function closer(store: BookStore): () => void {
  let isClosing = false;
  const close = async (): Promise<void> => {
    try {
      await Promise.race([sealLast(store), new Promise((resolve) => setTimeout(resolve, SEAL_WITHIN_MS))]);
    } finally {
      store.vault.lock();
      location.reload();
    }
  };
  return () => {
    if (isClosing) return;
    isClosing = true;
    document.body.hidden = true;
    void close();
  };
}

/**
 * Locks the book when nobody has touched the device for a while, in whichever of its tabs. Gives what locks it at once. The app
 * starts anew, so that nothing of the book stays in memory, and comes back to the same screen.
 */
export function watchLock(surface: Surface, app: AppServices, store: BookStore): () => void {
  const channel = channelOf(surface);
  const sinceTouch = stopwatch();
  const sinceTold = stopwatch();
  const close = closer(store);
  // Without a PIN there is nothing to lock with; a page has it before it comes here, or starts anew.
  let hasPin = false;
  void store.vault.state().then((state) => {
    hasPin = state === 'open';
  });
  const check = () => {
    const limitMs = settings.value.lockAfterMinutes * MINUTE_MS;
    if (hasPin && sinceTouch.passedMs() >= limitMs && !isInMeeting(app)) close();
  };
  const touched = () => {
    sinceTouch.restart();
    if (sinceTold.passedMs() < TELL_EVERY_MS) return;
    sinceTold.restart();
    channel?.postMessage('touched' satisfies Said);
  };
  if (channel)
    channel.onmessage = ({ data }: MessageEvent<Said>) => {
      if (data === 'touched') sinceTouch.restart();
      else close();
    };
  for (const type of TOUCHES) addEventListener(type, touched, { capture: true, passive: true });
  // A phone that slept in a pocket is checked before anything of the book is in sight.
  document.addEventListener('visibilitychange', check);
  setInterval(check, CHECK_EVERY_MS);
  // It heard nothing while another page was in its place, neither that the book was locked nor that time went.
  addEventListener('pageshow', ({ persisted }) => persisted && close());
  return () => {
    channel?.postMessage('locked' satisfies Said);
    close();
  };
}
