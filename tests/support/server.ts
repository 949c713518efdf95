import { mkdtempSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { createApp } from '../../sync-server/app.ts';
import { makeSetUpCode } from '../../sync-server/enrol/set-up-commune.ts';
import type { Services } from '../../sync-server/services.ts';
import { createServices, type OpenedStore } from '../../sync-server/start.ts';
import { openSqliteStore } from '../../sync-server/store/sqlite.ts';
import type { BodyByKind } from '#domain/book/kinds.ts';
import { isVillageRole, type Role } from '#domain/book/permissions.ts';
import { villageDraft } from '#domain/register/register-drafts.ts';
import { createTestDevice, type Send, type TestDevice } from './test-device.ts';

/** The server over a real database file, called without a socket. Tests own its clock. */
export interface TestServer {
  readonly services: Services;
  readonly send: Send;
  readonly folder: string;
  clock: number;
  close(): Promise<void>;
}

const NOON = Date.UTC(2026, 9, 5, 5);

export interface TestServerOptions {
  readonly folder?: string;
  readonly appFolder?: string;
  readonly log?: { write(line: string): void };
  readonly sample?: boolean;
  /** The host names of several communes. */
  readonly hosts?: readonly string[];
}

type OpenStore = (folder: string) => Promise<OpenedStore>;

let openStore: OpenStore = async (folder) => ({
  store: await openSqliteStore(join(folder, 'nep-nha.sqlite')),
});

/** From now on test servers keep their books elsewhere: one for each folder. */
export function keepBooksIn(open: OpenStore): void {
  openStore = open;
}

/** Starts over the folder's database, a fresh one when none is given. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const folder = options.folder ?? makeFolder();
  const { store, news } = await openStore(folder);
  const server = { clock: NOON, folder };
  const made = await createServices(store, { news, hosts: options.hosts ?? [] });
  const services: Services = {
    ...made,
    now: () => server.clock,
    randomBytes: (count) => new Uint8Array(randomBytes(count)),
    // Thousands of devices are enrolled in tests.
    codeCost: 2,
    sample: options.sample ?? made.sample,
  };
  const log = options.log ? pino({ level: 'info', base: null }, options.log) : pino({ level: 'silent' });
  const app = createApp(services, {
    log,
    appFolder: options.appFolder ?? join(folder, 'no-app'),
    addressOf: (c) => c.req.header('x-test-address') ?? 'local',
  });
  return Object.assign(server, {
    services,
    send: async (path: string, init?: RequestInit) => app.request(path, init),
    close: async () => {
      services.notifier.close();
      await store.close();
    },
  });
}

/** A folder of its own below the run's, which disappears when the run ends (temp-folder.ts). */
export const makeFolder = (): string => mkdtempSync(join(process.env['TEST_FOLDER'] ?? tmpdir(), 'server-'));

/** A commune that an officer has set up. */
export async function setUpOfficer(server: TestServer): Promise<TestDevice> {
  const officer = await createTestDevice(server.send);
  const code = await makeSetUpCode(server.services);
  await officer.setUp(code, 'Xã Thử', 'Trần Thị Minh');
  return officer;
}

/** Adds villages to the book, so that people can be invited to them. */
export async function addVillages(officer: TestDevice, ...villages: readonly string[]): Promise<void> {
  const body: BodyByKind['village'] = { name: '', unitKind: 'THON', order: 1 };
  officer.record(...villages.map((village) => villageDraft(village, { ...body, name: `Thôn ${village}` })));
  await officer.push();
}

/** A person's new device, invited by the officer and enrolled. */
export async function enrolDevice(
  server: Pick<TestServer, 'send'>,
  officer: TestDevice,
  person: { readonly role?: Role; readonly village?: string; readonly name?: string } = {},
): Promise<TestDevice> {
  const { role = 'village-head', village = 'na-lau', name = 'Vi Văn Thành' } = person;
  const device = await createTestDevice(server.send);
  await device.enrol(await officer.invite({ role, village: isVillageRole(role) ? village : '', name }));
  return device;
}

/** A commune with two villages, an officer, and a village head in the first. */
export async function setUpVillage(options: TestServerOptions = {}) {
  const server = await startTestServer(options);
  const officer = await setUpOfficer(server);
  await addVillages(officer, 'na-lau', 'khuoi-cap');
  const head = await enrolDevice(server, officer);
  return { server, officer, head };
}
