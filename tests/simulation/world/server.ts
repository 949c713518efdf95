import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestServer, type TestServer } from '../../support/server.ts';
import {
  armServer,
  copyDatabaseFile,
  endProcess,
  isAlive,
  processNow,
  type ServerFault,
  type ServerProcess,
} from './server-disk.ts';
import { surroundings } from './surroundings.ts';

/** The commune's server: it can be killed at any statement, started again, and put back from a backup. */
export interface SimulatedServer {
  readonly folder: string;
  isUp(): boolean;
  /** The commune's one id, and the store it is kept in. */
  running(): TestServer;
  /** Sends a request; nothing comes back when the server is killed meanwhile. */
  handle(path: string, init: RequestInit, fault?: ServerFault): Promise<Response | undefined>;
  kill(): void;
  start(): Promise<void>;
  /** Copies the database to a name; `restore` puts it back and starts again. */
  backup(name: string): void;
  restore(name: string): Promise<void>;
  end(): void;
}

const FILE = 'nep-nha.sqlite';

/** A server over a database of its own, a copy of `template` if there is one. */
export async function startServer(template?: string): Promise<SimulatedServer> {
  const folder = mkdtempSync(join(tmpdir(), 'nep-nha-simulation-'));
  const file = join(folder, FILE);
  if (template) copyDatabaseFile(template, file);
  let up: { readonly server: TestServer; readonly process: ServerProcess } | undefined;
  const isUp = (): boolean => up !== undefined && isAlive(up.process);
  const running = (): TestServer => {
    if (!up || !isUp()) throw new Error('The server is down');
    return up.server;
  };
  const server: SimulatedServer = {
    folder,
    isUp,
    running,
    async handle(path, init, fault) {
      if (!up || !isUp()) return undefined;
      const { server: here, process } = up;
      here.clock = surroundings.now;
      if (fault) armServer(fault);
      const response = await Promise.race([here.send(path, init), process.ended]).catch(() => undefined);
      if (fault && isAlive(process)) armServer(undefined);
      return response;
    },
    kill() {
      if (isUp()) endProcess();
      up = undefined;
    },
    async start() {
      server.kill();
      const process = processNow();
      up = { server: await startTestServer({ folder }), process };
      up.server.clock = surroundings.now;
    },
    backup: (name) => copyDatabaseFile(file, join(folder, name)),
    async restore(name) {
      server.kill();
      copyDatabaseFile(join(folder, name), file);
      await server.start();
    },
    end() {
      server.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await server.start();
  return server;
}
