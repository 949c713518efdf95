import type { PrecacheController } from 'workbox-precaching';
import type { FileCount } from './messages.ts';

/*
 * Installation is all or nothing, but a browser may lose single files later: a phone that was full, a profile put back in part.
 * Asked before a meeting, the worker looks at each of its files, and fetches what is missing.
 */

async function missingFiles(precache: PrecacheController): Promise<readonly string[]> {
  const cache = await caches.open(precache.strategy.cacheName);
  const there = new Set((await cache.keys()).map(({ url }) => url));
  return precache.getCachedURLs().filter((url) => !there.has(precache.getCacheKeyForURL(url) ?? ''));
}

/** How many of this version's files are in the cache. */
export async function countKeptFiles(precache: PrecacheController): Promise<FileCount> {
  const all = precache.getCachedURLs().length;
  return { there: all - (await missingFiles(precache)).length, all };
}

/** Fetches what is missing. Only names that carry a hash: under any other the server may have a newer version's content by now. */
export async function completeKeptFiles(precache: PrecacheController): Promise<FileCount> {
  const cache = await caches.open(precache.strategy.cacheName);
  for (const url of await missingFiles(precache)) {
    const key = precache.getCacheKeyForURL(url);
    if (key !== url) continue;
    await cache.add(url).catch(() => undefined);
  }
  return countKeptFiles(precache);
}
