import { connect } from 'node:net';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { listen } from '../../sync-server/listen.ts';
import { readBytes } from '../../sync-server/routes/read-body.ts';

test('a request that a bad line cuts is damaged, not a bug', async () => {
  let arrived = (): void => undefined;
  let heard = (_outcome: unknown): void => undefined;
  const begun = new Promise<void>((resolve) => (arrived = resolve));
  const outcome = new Promise((resolve) => (heard = resolve));
  const app = new Hono().post('/', async (c) => {
    const reading = readBytes(c.req.raw);
    arrived();
    heard(await reading.catch((error: unknown) => error));
    return c.text('');
  });
  const server = await listen(app, 0, '127.0.0.1');
  const socket = connect(server.port, '127.0.0.1');
  socket.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 5000\r\n\r\n{"device":"');
  await begun;
  socket.destroy();
  expect(await outcome).toEqual({ ok: false, error: 'body-damaged' });
  await server.stop();
});
