import { networkInterfaces } from 'node:os';
import { fileURLToPath } from 'node:url';
import { getConnInfo } from '@hono/node-server/conninfo';
import { pino } from 'pino';
import { announcement } from './announce.ts';
import { createApp } from './app.ts';
import { makeSetUpCode } from './enrol/set-up-commune.ts';
import { readEnvironment } from './environment.ts';
import { listen } from './listen.ts';
import { createServices, makeSample, openStore } from './start.ts';

/** Ends with a sentence that whoever started the server can act on. */
function give(up: string): never {
  process.stderr.write(`${up}\n`);
  process.exit(1);
}

// The server runs as one file in dist/server, beside the app.
const appFolder = fileURLToPath(new URL('../app', import.meta.url));
const workbook = fileURLToPath(new URL('../../sync-server/sample/so-ho-mau.xlsx', import.meta.url));

const environment = readEnvironment(process.env, process.argv.slice(2));
if (!environment.ok) give(environment.error);
const { port, host, dataFolder, empty, logLevel } = environment.value;

const opened = await openStore(dataFolder);
if (!opened.ok) give(opened.error);
const store = opened.value;
if (!empty && (await store.communes()).length === 0) await makeSample(store, dataFolder, workbook);
const services = await createServices(store);

const log = pino({ level: logLevel, base: null }, pino.destination(2));
const addressOf = (c: Parameters<typeof getConnInfo>[0]) => getConnInfo(c).remote.address ?? '';
const app = createApp(services, { log, appFolder, addressOf });
const server = await listen(app, port, host).catch((error: NodeJS.ErrnoException) =>
  give(error.code === 'EADDRINUSE' ? `Port ${port} is in use: choose another with PORT.` : error.message),
);

const setUpCode = (await store.communes()).length > 0 ? undefined : await makeSetUpCode(services);
const started = {
  port: server.port,
  host,
  sample: services.sample,
  setUpCode,
  interfaces: networkInterfaces(),
};
process.stdout.write(`${announcement(started).join('\n')}\n`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    services.notifier.close();
    void server
      .stop()
      .then(() => store.close())
      .then(() => process.exit(0));
  });
}
