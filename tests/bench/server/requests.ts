import { Agent, request } from 'node:http';
import { gunzipSync } from 'node:zlib';

/** A request that is ready to go: made before the clock starts. */
export interface Prepared {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

export interface Answer {
  readonly status: number;
  readonly bytes: Buffer;
  readonly gzipped: boolean;
}

/** One client with one connection that stays open. */
export interface Client {
  send(prepared: Prepared): Promise<Answer>;
  close(): void;
}

export function createClient(port: number): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return {
    send: ({ path, headers, body }) =>
      new Promise((resolve, reject) => {
        const options = { port, host: '127.0.0.1', agent, method: 'POST', path };
        const length = { 'content-length': String(body.length), 'accept-encoding': 'gzip' };
        const outgoing = request({ ...options, headers: { ...headers, ...length } }, (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.once('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              bytes: Buffer.concat(chunks),
              gzipped: response.headers['content-encoding'] === 'gzip',
            }),
          );
        });
        outgoing.once('error', reject);
        outgoing.end(body);
      }),
    close: () => agent.destroy(),
  };
}

/** The answer's JSON; throws when it is a refusal. */
export function jsonOf({ status, bytes, gzipped }: Answer): unknown {
  const text = (gzipped ? gunzipSync(bytes) : bytes).toString();
  if (status !== 200) throw new Error(`${status} ${text}`);
  return JSON.parse(text);
}
