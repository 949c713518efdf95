import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { getConnInfo } from '@hono/node-server/conninfo';
import { pino } from 'pino';
import { expect } from 'vitest';
import { createApp } from '../../sync-server/app.ts';
import { forwardedAddress, forwardedOverTls } from '../../sync-server/enrol/forwarded-address.ts';
import { CONNECTION_BOUNDS, listen, type ConnectionBounds } from '../../sync-server/listen.ts';
import type { AddressOf } from '../../sync-server/routes/with-attempt.ts';
import { household } from '../support/drafts.ts';
import { addVillages, enrolDevice, makeFolder, setUpOfficer, startTestServer } from '../support/server.ts';
import type { Send, TestDevice } from '../support/test-device.ts';

/** The words of this commune's people: none of them may ever stand in the log. */
const PRIVATE_WORDS = ['Trần Thị Minh', 'Vi Văn Thành', 'Hoàng Văn Kín', 'Xã Thử', 'na-lau', 'khuoi-cap'];

/** A commune of two villages on a listening server, with whoever works in it, and all that the server logged. */
export interface Attacked {
  readonly server: Awaited<ReturnType<typeof startTestServer>>;
  readonly port: number;
  readonly send: Send;
  readonly officer: TestDevice;
  /** The head of the village `na-lau`. */
  readonly head: TestDevice;
  /** The head of the village `khuoi-cap`. */
  readonly neighbour: TestDevice;
  readonly log: () => string;
  close(): Promise<void>;
}

export interface AttackedOptions {
  readonly trustProxy?: boolean;
  readonly hosts?: readonly string[];
  readonly bounds?: Partial<ConnectionBounds>;
}

const connectedAddress: AddressOf = (c) => getConnInfo(c).remote.address ?? '';

/** As sync-server/main.ts puts it together, on a port of this machine. */
export async function openAttacked(options: AttackedOptions = {}): Promise<Attacked> {
  const folder = makeFolder();
  const server = await startTestServer({ folder, hosts: options.hosts ?? [] });
  const lines: string[] = [];
  const app = createApp(server.services, {
    log: pino({ level: 'trace', base: null }, { write: (line: string) => void lines.push(line) }),
    appFolder: makeApp(folder),
    addressOf: options.trustProxy ? forwardedAddress(connectedAddress) : connectedAddress,
    cameOverTls: options.trustProxy ? forwardedOverTls : () => false,
  });
  const listening = await listen(app, 0, '127.0.0.1', { ...CONNECTION_BOUNDS, ...options.bounds });
  const send: Send = (path, init) => fetch(`http://127.0.0.1:${listening.port}${path}`, init);
  const line = Object.assign(server, { send });
  const officer = await setUpOfficer(line);
  await addVillages(officer, 'na-lau', 'khuoi-cap');
  const head = await enrolDevice(line, officer);
  const neighbour = await enrolDevice(line, officer, { village: 'khuoi-cap', name: 'Hoàng Văn Kín' });
  return {
    server,
    port: listening.port,
    send,
    officer,
    head,
    neighbour,
    log: () => lines.join(''),
    async close() {
      server.services.notifier.close();
      await listening.stop();
      await server.close();
    },
  };
}

function makeApp(folder: string): string {
  const appFolder = join(folder, 'app');
  mkdirSync(join(appFolder, 'assets'), { recursive: true });
  writeFileSync(join(appFolder, 'index.html'), '<!doctype html><title>Nếp Nhà</title>');
  writeFileSync(join(appFolder, 'assets', 'main-abc.js'), 'export const x = 1;');
  writeFileSync(join(folder, 'secret.txt'), 'TOP SECRET');
  return appFolder;
}

let recorded = 0;

/** L10: whatever was tried, an honest phone hands in and the officer reads it; and the log tells nobody what was tried. */
export async function expectUnharmed(attacked: Attacked, ...tried: readonly string[]): Promise<void> {
  const { head, officer } = attacked;
  const id = `honest${recorded++}`;
  head.record(household(id, { headName: 'Nông Văn Thật', order: recorded }));
  const { ack, verdicts } = await head.push();
  expect(ack.seq).toBe(head.stream.length);
  expect(verdicts).toEqual([]);
  await officer.pull();
  expect(officer.book().subjects.get(`household:${id}`)?.heads).toHaveLength(1);
  expectSilent(attacked, ...tried);
}

/** That the log holds none of these, nor anything of the commune's people. */
export function expectSilent({ log }: Attacked, ...tried: readonly string[]): void {
  const text = log();
  for (const word of [...tried, ...PRIVATE_WORDS]) expect(text).not.toContain(word);
  for (const line of text.trim().split('\n')) expect(() => JSON.parse(line) as unknown).not.toThrow();
}

/** The code of a refusal, with its status. */
export async function refusalOf(response: Response): Promise<string> {
  const text = await response.text();
  const { code } = (text === '' ? {} : JSON.parse(text)) as { code?: string };
  return `${response.status} ${code ?? ''}`.trim();
}

/** Sends bytes as they are and gives back what came until the connection was closed. */
export async function sendRaw(port: number, ...parts: readonly (string | Uint8Array)[]): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let heard = '';
  socket.on('data', (chunk: Buffer) => (heard += chunk.toString('latin1')));
  socket.on('error', () => undefined);
  for (const part of parts) socket.write(part);
  await once(socket, 'close');
  return heard;
}

export interface RawRequest {
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent by POST; without it the request is a GET. */
  readonly body?: string;
}

/** Sends requests one behind the other on one connection, which is many times as fast as `fetch`; their statuses. */
export async function sendMany(port: number, requests: readonly RawRequest[]): Promise<readonly number[]> {
  const texts = requests.map(({ path, headers = {}, body = '' }, at) => {
    const all = { host: 'x', connection: at === requests.length - 1 ? 'close' : 'keep-alive', ...headers };
    const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
    const method = body === '' ? 'GET' : 'POST';
    const length = `content-length: ${Buffer.byteLength(body)}\r\n`;
    return `${method} ${path} HTTP/1.1\r\n${lines.join('')}${length}\r\n${body}`;
  });
  return statusesOf(await sendRaw(port, texts.join('')));
}

/** The status lines in what a connection answered: how many requests the server saw in it. */
export const statusesOf = (heard: string): readonly number[] =>
  [...heard.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status));
