/** What the browser says of the room that the book has. */
export interface StorageState {
  /** Whether it promised not to throw the book away when the phone is full; `undefined` where it does not tell. */
  readonly kept: boolean | undefined;
  /** In bytes; 0 where the browser does not tell. */
  readonly usage: number;
  readonly quota: number;
}

/** Below this a person should make room: a season with signatures and photos of nobody takes less than half of it. */
export const LITTLE_ROOM_BYTES = 50 * 1024 * 1024;

/** Asks the browser. The oldest that we know lack parts of it. */
export async function readStorage(): Promise<StorageState> {
  const storage = navigator.storage as Partial<StorageManager> | undefined;
  const { usage = 0, quota = 0 } = (await storage?.estimate?.()) ?? {};
  return { kept: await storage?.persisted?.(), usage, quota };
}

/** Bytes left; `undefined` where the browser does not tell. */
export const roomLeft = ({ usage, quota }: StorageState): number | undefined =>
  quota > 0 ? Math.max(0, quota - usage) : undefined;

/** Asks to keep the book; whether it was granted. */
export const askToKeep = async (): Promise<boolean> =>
  (await (navigator.storage as Partial<StorageManager> | undefined)?.persist?.()) ?? false;
