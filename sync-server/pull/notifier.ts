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

export function createNotifier(): Notifier {
  const listeners = new Set<{ commune: string; isMine: (topic: string) => boolean; wake: () => void }>();
  let closed = false;
  return {
    announce(commune, topics) {
      const news = [...topics];
      for (const listener of listeners) {
        if (listener.commune === commune && news.some(listener.isMine)) listener.wake();
      }
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
          if (!hasNews && !closed && !abort.aborted) await untilWoken(ms, abort, (wake) => (resume = wake));
          hasNews = false;
        },
        stop: () => void listeners.delete(listener),
      };
    },
    close() {
      closed = true;
      for (const { wake } of listeners) wake();
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
