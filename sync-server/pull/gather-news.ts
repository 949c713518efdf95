import { LIMITS } from '#protocol/limits.ts';
import type { Directory, SyncRequest } from '#protocol/sync.ts';
import { communeKeyOf } from '../receipts/commune-key.ts';
import { sealingKeyOf } from '../receipts/sealing-key.ts';
import type { Services } from '../services.ts';
import type { DeviceRow } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { directoryFor } from './directory.ts';
import { DIRECTORY } from './notifier.ts';
import { pullPages, type WrittenPage } from './pull-pages.ts';
import { mayRead } from './readable-feeds.ts';

export interface News {
  readonly pages: readonly WrittenPage[];
  readonly directory?: Directory;
}

interface Question {
  readonly request: Pick<SyncRequest, 'protocol' | 'cursors' | 'directory' | 'room'>;
  /** Hold the answer until there is news, or until this is aborted; without it nothing is held. */
  readonly wait: AbortSignal | undefined;
}

/** What is new for a device, or `undefined` when it was revoked and is told nothing any more. */
export async function gatherNews(
  services: Pick<Services, 'store' | 'notifier'>,
  device: DeviceRow,
  { request, wait }: Question,
): Promise<News | undefined> {
  const { store, notifier } = services;
  // Before looking, so that what arrives between looking and waiting is not missed.
  const listener = notifier.listen(device.commune, (topic) => topic === DIRECTORY || mayRead(device, topic));
  try {
    const deadline = performance.now() + LIMITS.waitMs;
    for (;;) {
      const news = await readNews(store, device, request);
      const left = deadline - performance.now();
      const isNews = !news || news.pages.length > 0 || news.directory !== undefined;
      if (!wait || isNews || left <= 0 || wait.aborted || notifier.isClosed()) return news;
      await listener.next(left, wait);
    }
  } finally {
    listener.stop();
  }
}

async function readNews(
  store: Store,
  { commune, device }: DeviceRow,
  { protocol, cursors, directory: known, room }: Question['request'],
): Promise<News | undefined> {
  const devices = await store.devicesOf(commune);
  const reader = devices.find((row) => row.device === device);
  if (!reader || reader.revokedAt !== null) return undefined;
  const { publicKey: communeKey } = await communeKeyOf(store, commune);
  const { publicKey: sealKey } = await sealingKeyOf(store, commune);
  const directory = directoryFor(reader, devices, { communeKey, sealKey }, protocol);
  const pages = await pullPages(store, commune, reader, cursors, { bytes: room });
  return directory.hash === known ? { pages } : { pages, directory };
}
