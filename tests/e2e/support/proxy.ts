import { createHash } from 'node:crypto';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { gunzipSync } from 'node:zlib';

/** What the line does to the next bodies sent to `/api/sync` that carry a batch: all of them go whole when it is empty. */
export type Damage = 'emptied' | 'cut';

export interface Posted {
  readonly path: string;
  /** Whether it hands in entries. */
  readonly batch: boolean;
  readonly bytes: number;
  /** Whether what came in is what the sender hashed. */
  readonly whole: boolean;
  readonly damage: Damage | undefined;
  readonly status: number;
}

/** A line between a browser and the server that looks at every body, and damages some on purpose. */
export interface Proxy {
  readonly url: string;
  readonly damages: Damage[];
  readonly posted: Posted[];
  close(): void;
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const textOf = (body: Buffer, { headers }: IncomingMessage): Buffer =>
  headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;

const damaged = (body: Buffer, damage: Damage | undefined): Buffer =>
  damage === undefined ? body : body.subarray(0, damage === 'cut' ? Math.floor(body.length / 2) : 0);

async function pass(proxy: Proxy, target: string, from: IncomingMessage, to: ServerResponse): Promise<void> {
  const body = await bodyOf(from);
  const path = from.url ?? '/';
  const text = textOf(body, from);
  const batch = path === '/api/sync' && text.includes('"batch"');
  const damage = batch ? proxy.damages.shift() : undefined;
  const sent = damaged(body, damage);
  const headers = { ...from.headers, 'content-length': String(sent.length) };
  const onward = request(`${target}${path}`, { method: from.method, headers }, (answer) => {
    if (from.method === 'POST') {
      const whole = createHash('sha256').update(text).digest('base64url') === from.headers['x-body-sha256'];
      const status = answer.statusCode ?? 0;
      proxy.posted.push({ path, batch, bytes: body.length, whole, damage, status });
    }
    to.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(to);
  });
  onward.on('error', () => to.destroy());
  to.on('close', () => onward.destroy());
  onward.end(sent);
}

/** Opens such a line to a server. */
export async function openProxy(target: string): Promise<Proxy> {
  const server = createServer((from, to) => void pass(proxy, target, from, to));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy listens nowhere');
  const proxy: Proxy = {
    url: `http://localhost:${address.port}`,
    damages: [],
    posted: [],
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return proxy;
}
