import { networkInterfaces } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { pino } from 'pino';
import { announcement } from './announce.ts';
import { createApp } from './app.ts';
import { attemptsIn, ATTEMPTS_SETTING } from './backup/attempts.ts';
import { createBackups, spawnBackup } from './backup/in-server.ts';
import { loadIdentity, noteRemovals } from './backup/note-removals.ts';
import { forwardedAddress, forwardedOverTls } from './enrol/forwarded-address.ts';
import { makeSetUpCodes } from './enrol/set-up-commune.ts';
import { readEnvironment } from './environment.ts';
import { CONNECTION_BOUNDS, listen } from './listen.ts';
import { createServices, makeSample, openStore } from './start.ts';

/** Ends with a sentence that whoever started the server can act on. */
function give(up: string): never {
  process.stderr.write(`${up}\n`);
  process.exit(1);
}

// The server runs as one file in dist/server, beside the app.
const appFolder = fileURLToPath(new URL('../app', import.meta.url));
// Beside this one, for the same reason.
const backupProgram = join(dirname(fileURLToPath(import.meta.url)), 'backup.mjs');
const workbook = fileURLToPath(new URL('../../sync-server/sample/so-ho-mau.xlsx', import.meta.url));

const environment = readEnvironment(process.env, process.argv.slice(2));
if (!environment.ok) give(environment.error);
const { port, host, dataFolder, databaseUrl, communes, trustProxy, empty, logLevel } = environment.value;

const opened = await openStore(environment.value);
if (!opened.ok) give(opened.error);
const { store, news, bytes = async () => 0 } = opened.value;
// The sample is for trying out: not in a province's database, nor where communes were named.
const maySample = !empty && databaseUrl === undefined && communes.length === 0;
if (maySample && (await store.communes()).length === 0) await makeSample(store, dataFolder, workbook);
const made = await createServices(store, { news, hosts: communes });

const connectedAddress = (c: Context): string => getConnInfo(c).remote.address ?? '';
const log = pino({ level: logLevel, base: null }, pino.destination(2));
const addressOf = trustProxy ? forwardedAddress(connectedAddress) : connectedAddress;
const cameOverTls = trustProxy ? forwardedOverTls : () => false;
const backups = createBackups({
  plan: environment.value.backup,
  isSealed: Boolean(process.env['BACKUP_PASSPHRASE']),
  now: made.now,
  attempts: async () => attemptsIn(await store.serverSetting(ATTEMPTS_SETTING)),
  run: (plan, unlessSince) => spawnBackup(backupProgram, plan, unlessSince),
  noteRemovals: (folder) => noteRemovals(made, folder),
  log,
});
// The sample is nobody's book.
const services = made.sample ? made : { ...made, noteRemovals: () => void backups.noteRemovals() };
const kind = databaseUrl === undefined ? 'sqlite' : 'postgres';
const itself = { store: kind, startedAt: services.now(), bytes, backups } as const;
const app = createApp(services, { log, appFolder, addressOf, cameOverTls, itself });
// All connections are the proxy's own, which bounds its guests itself.
const isUncounted = trustProxy ? () => true : CONNECTION_BOUNDS.isUncounted;
const server = await listen(app, port, host, { ...CONNECTION_BOUNDS, isUncounted }).catch(
  (error: NodeJS.ErrnoException) =>
    give(error.code === 'EADDRINUSE' ? `Port ${port} is in use: choose another with PORT.` : error.message),
);

const started = {
  port: server.port,
  host,
  sample: services.sample,
  setUps: await makeSetUpCodes(services),
  interfaces: networkInterfaces(),
};
process.stdout.write(`${announcement(started).join('\n')}\n`);

// The sample is nobody's book.
if (!services.sample) {
  // Before the program of backups is asked for the first time, which would name the database too.
  if (environment.value.backup) await loadIdentity(made);
  backups.start();
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    services.notifier.close();
    backups.stop();
    void server
      .stop()
      .then(() => store.close())
      .then(() => process.exit(0));
  });
}
