/** The tag under which the page asks for Background Sync and the service worker answers. */
export const BACKGROUND_SYNC_TAG = 'nep-nha-sync';

/** What the service worker tells its pages: the browser has found a network, send what is unsent. */
export interface BackgroundSyncMessage {
  readonly type: 'background-sync';
}

/** What a page tells the worker that it was started with, so that the worker may tidy up behind the version before. */
export const STARTED = { type: 'started' } as const;
