import { vi } from 'vitest';
import type { Send } from '../support/test-device.ts';

const servers = new Map<string, Send>();
let hosts = 0;

/** The address of a server that runs in this process; whatever is fetched from it goes there without a socket. */
export function lineTo(send: Send): string {
  const host = `released${++hosts}.test`;
  servers.set(host, send);
  vi.stubGlobal('fetch', (url: string, init?: RequestInit) => {
    const { host: asked, pathname } = new URL(url);
    const to = servers.get(asked);
    return to ? to(pathname, init) : Promise.reject(new TypeError('fetch failed'));
  });
  return `http://${host}`;
}
