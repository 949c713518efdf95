import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { isLoopback, networkOf } from './enrol/network-of.ts';

/** A running server. */
export interface Listening {
  readonly port: number;
  /** Stops taking requests, lets those under way finish, and cuts what is left after a moment. */
  stop(): Promise<void>;
}

/** How long and how often anybody may keep the server busy, asked for nothing but a connection. */
export interface ConnectionBounds {
  /** For a request's headers: less than a kilobyte, on a line that carries two a second. */
  readonly headersMs: number;
  /** For the whole request. What was sealed for the commune can be a megabyte: nine minutes at 2 KB a second. */
  readonly requestMs: number;
  /** Without a byte in either direction. Longer than an answer is held (`LIMITS.waitMs`). */
  readonly silenceMs: number;
  readonly connections: number;
  /** A whole village may share one address, and a mobile network's subscribers too. */
  readonly connectionsPerAddress: number;
  /** Whose connections are not counted: those of a proxy on this machine. */
  readonly isUncounted: (address: string) => boolean;
}

export const CONNECTION_BOUNDS: ConnectionBounds = {
  headersMs: 30_000,
  requestMs: 600_000,
  silenceMs: 120_000,
  connections: 10_000,
  connectionsPerAddress: 500,
  isUncounted: isLoopback,
};

const STOP_MS = 3_000;

/** Listens, or rejects with the error of the operating system. */
export function listen(
  app: Hono,
  port: number,
  host: string,
  bounds: ConnectionBounds = CONNECTION_BOUNDS,
): Promise<Listening> {
  const serverOptions = {
    headersTimeout: bounds.headersMs,
    requestTimeout: bounds.requestMs,
    // Node looks for what is late this often.
    connectionsCheckingInterval: Math.min(5_000, bounds.headersMs),
    insecureHTTPParser: false,
  };
  const server = createAdaptorServer({ fetch: app.fetch, serverOptions }) as Server;
  server.timeout = bounds.silenceMs;
  server.maxConnections = bounds.connections;
  server.on('connection', countPerAddress(bounds));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve({
        port: typeof address === 'object' && address ? address.port : port,
        stop: () => stop(server),
      });
    });
  });
}

/** Cuts the connections that a network has too many of: an address, or the half of IPv6 addresses that one guest has. */
function countPerAddress({ connectionsPerAddress, isUncounted }: ConnectionBounds) {
  const open = new Map<string, number>();
  return (socket: Socket): void => {
    const address = socket.remoteAddress ?? '';
    if (isUncounted(address)) return;
    const network = networkOf(address);
    const count = (open.get(network) ?? 0) + 1;
    open.set(network, count);
    socket.once('close', () => {
      const left = (open.get(network) ?? 1) - 1;
      if (left > 0) open.set(network, left);
      else open.delete(network);
    });
    if (count > connectionsPerAddress) socket.destroy();
  };
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), STOP_MS);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
