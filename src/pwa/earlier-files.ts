import type { PrecacheController } from 'workbox-precaching';

/*
 * The files of the version before. A page that was opened with it goes on after another page has switched to the new one, and the
 * server has only the new one's files: so they stay until no such page can be open.
 */

/** A cache without content: that it is there says that earlier files are left. */
const MARK = 'nep-nha-earlier-files';

interface Requested {
  readonly url: URL;
  readonly sameOrigin: boolean;
}

/** Vite puts a hash of the content into these names, so one name never means two contents. */
export const isEarlierFile = ({ url, sameOrigin }: Requested): boolean =>
  sameOrigin && url.pathname.startsWith('/assets/');

/** A file that this version does not have: from the cache, else from the server. */
export const earlierFile = async ({ request }: { readonly request: Request }): Promise<Response> =>
  (await caches.match(request, { ignoreVary: true })) ?? fetch(request);

/** Notes that the cache still holds the files of the version before. */
export async function keepEarlierFiles(): Promise<void> {
  await caches.open(MARK);
}

/** Deletes what is not of this version, unless a newer one is on its way into the same cache. */
export async function clearEarlierFiles(
  precache: PrecacheController,
  registration: ServiceWorkerRegistration,
): Promise<void> {
  if (!(await caches.has(MARK))) return;
  const cache = await caches.open(precache.strategy.cacheName);
  const kept = new Set(precache.getCachedURLs().map((url) => precache.getCacheKeyForURL(url)));
  const earlier = (await cache.keys()).filter(({ url }) => !kept.has(url));
  if (registration.installing || registration.waiting) return;
  for (const request of earlier) await cache.delete(request);
  await caches.delete(MARK);
}
