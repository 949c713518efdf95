/** What one tab tells the others after a commit: which subjects to read again. */
export interface Announcement {
  readonly subjects: ReadonlyMap<string, string>;
  readonly scopes: readonly string[];
  readonly directory: boolean;
}

export interface Announcer {
  announce(announcement: Announcement): void;
  close(): void;
}

/** Tells other tabs on the same database, and hears them; `onHeard` handles its own failures. Silent where BroadcastChannel is missing: one tab is the rule. */
export function announceChanges(
  name: string,
  onHeard: (announcement: Announcement) => Promise<void>,
): Announcer {
  if (typeof BroadcastChannel === 'undefined') return { announce: () => undefined, close: () => undefined };
  const channel = new BroadcastChannel(name);
  channel.onmessage = (event: MessageEvent<Announcement>) => void onHeard(event.data);
  let closed = false;
  return {
    // A commit that was under way may end after the page let go: then there is nobody to tell.
    announce: (announcement) => {
      if (!closed) channel.postMessage(announcement);
    },
    close() {
      closed = true;
      channel.close();
    },
  };
}
