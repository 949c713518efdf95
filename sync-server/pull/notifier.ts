/** Wakes readers who wait for news in this process. Topics are feeds, and `DIRECTORY`. */
export interface Notifier {
  announce(topics: Iterable<string>): void;
  /** From now on collects news of these topics, until `stop` is called. */
  listen(isMine: (topic: string) => boolean): Listener;
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
  const listeners = new Set<{ isMine: (topic: string) => boolean; wake: () => void }>();
  let closed = false;
  return {
    announce(topics) {
      const news = [...topics];
      for (const { isMine, wake } of listeners) if (news.some(isMine)) wake();
    },
    listen(isMine) {
      let hasNews = false;
      let resume: () => void = () => undefined;
      const listener = {
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
