/** The tag under which the page asks for Background Sync and the service worker answers. */
export const BACKGROUND_SYNC_TAG = 'nep-nha-sync';

/** What the service worker tells its pages: the browser has found a network, send what is unsent. */
export interface BackgroundSyncMessage {
  readonly type: 'background-sync';
}

/** What a page tells the worker that it was started with, so that the worker may tidy up behind the version before. */
export const STARTED = { type: 'started' } as const;

/** A page asks how many of this version's files are in the cache; answered on the port that comes along by a `FileCount`. */
export const COUNT_FILES = { type: 'count-files' } as const;

/** The same, after what is missing was fetched as far as the network gives it. */
export const COMPLETE_FILES = { type: 'complete-files' } as const;

/** How many of the files that the app consists of are on the device. */
export interface FileCount {
  readonly there: number;
  readonly all: number;
}
