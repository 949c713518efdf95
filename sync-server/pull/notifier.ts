/** Wakes readers who wait for news of their commune. Topics are feeds, and `DIRECTORY`. */
export interface Notifier {
  announce(commune: string, topics: Iterable<string>): void;
  /** From now on collects news of these topics, until `stop` is called. */
  listen(commune: string, isMine: (topic: string) => boolean): Listener;
  /** Lets every waiting reader go, now and from now on: the server is stopping. */
  close(): void;
  isClosed(): boolean;
}

export interface Listener {
  /** Resolves at the next news since the last call, at once when there was some, and at the latest after `ms` or on abort. */
  next(ms: number, abort: AbortSignal): Promise<void>;
  stop(): void;
}

export const DIRECTORY = 'directory';

/** What several server processes over one database tell each other. */
export interface News {
  tell(commune: string, topics: Iterable<string>): void;
  /** Starts to listen; `onGap` says that something may have been missed. */
  listen(onNews: (commune: string, topic: string) => void, onGap: () => void): void;
  /** How long a reader may rely on being told. */
  pollMs(): number;
  close(): Promise<void>;
}

/** `news` comes from other processes; without it there is only this one. */
export function createNotifier(news?: News): Notifier {
  const listeners = new Set<{ commune: string; isMine: (topic: string) => boolean; wake: () => void }>();
  let closed = false;
  const wakeAll = () => {
    for (const { wake } of listeners) wake();
  };
  const wakeFor = (commune: string, topics: readonly string[]) => {
    for (const listener of listeners) {
      if (listener.commune === commune && topics.some(listener.isMine)) listener.wake();
    }
  };
  news?.listen((commune, topic) => wakeFor(commune, [topic]), wakeAll);
  return {
    announce(commune, topics) {
      const all = [...topics];
      if (all.length === 0) return;
      wakeFor(commune, all);
      news?.tell(commune, all);
    },
    listen(commune, isMine) {
      let hasNews = false;
      let resume: () => void = () => undefined;
      const listener = {
        commune,
        isMine,
        wake: () => {
          hasNews = true;
          resume();
        },
      };
      listeners.add(listener);
      return {
        async next(ms, abort) {
          const atMost = Math.min(ms, news?.pollMs() ?? ms);
          if (!hasNews && !closed && !abort.aborted)
            await untilWoken(atMost, abort, (wake) => (resume = wake));
          hasNews = false;
        },
        stop: () => void listeners.delete(listener),
      };
    },
    close() {
      closed = true;
      wakeAll();
      void news?.close();
    },
    isClosed: () => closed,
  };
}

function untilWoken(ms: number, abort: AbortSignal, onWake: (wake: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer);
      abort.removeEventListener('abort', wake);
      resolve();
    };
    const timer = setTimeout(wake, ms);
    abort.addEventListener('abort', wake);
    onWake(wake);
  });
}
