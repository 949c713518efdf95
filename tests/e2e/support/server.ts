import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SERVER_FILE = fileURLToPath(new URL('../../../dist/server/main.mjs', import.meta.url));
const START_MS = 30_000;

export interface ServerOptions {
  /** Without the sample commune, as `npm start -- --empty`. */
  readonly empty?: boolean;
  /** Another build than the one in dist/. */
  readonly file?: string;
}

/** The built server as a process of its own, with its own data. */
export interface TestServer {
  readonly url: string;
  /** The set-up link that an empty server printed. */
  readonly setUpLink: string | undefined;
  /** Where its database lies. */
  readonly dataFolder: string;
  /** Dies without a word: power cut, not shutdown. */
  kill(): Promise<void>;
  /** Comes back on the same port with the same data. */
  restart(): Promise<void>;
  /** Dies and takes its data along. */
  stop(): Promise<void>;
}

const alive = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of alive) child.kill('SIGKILL');
});

/** Starts the server on a free port. Needs `npm run build`. */
export async function startServer({
  empty = false,
  file = SERVER_FILE,
}: ServerOptions = {}): Promise<TestServer> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'nep-nha-data-'));
  let running = await run(file, 0, dataFolder, empty);
  const url = `http://localhost:${running.port}`;
  const kill = () => end(running.child);
  return {
    url,
    setUpLink: running.setUpLink,
    dataFolder,
    kill,
    restart: async () => {
      running = await run(file, running.port, dataFolder, empty);
    },
    stop: async () => {
      await kill();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

interface Running {
  readonly child: ChildProcess;
  readonly port: number;
  readonly setUpLink: string | undefined;
}

async function run(file: string, port: number, dataFolder: string, empty: boolean): Promise<Running> {
  const child = spawn(process.execPath, [file, ...(empty ? ['--empty'] : [])], {
    cwd: tmpdir(),
    // Of what is refused on purpose the report needs no lines.
    env: { LOG_LEVEL: 'error', ...process.env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataFolder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  alive.add(child);
  child.once('exit', () => alive.delete(child));
  const said = await announcementOf(child);
  const url = /http:\/\/localhost:(\d+)/.exec(said);
  if (!url) throw new Error(`The server announced no address: ${said}`);
  const health = await fetch(`${url[0]}/healthz`);
  if (!health.ok) throw new Error(`The server is not well: ${health.status}`);
  return { child, port: Number(url[1]), setUpLink: /http\S+#setup=\S+/.exec(said)?.[0] };
}

/** What the server prints once it listens; it prints it at one stroke. */
function announcementOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('The server did not start in time')), START_MS);
    child.once('exit', (code) => reject(new Error(`The server ended with ${code} before it listened`)));
    child.stdout?.once('data', (chunk: Buffer) => {
      clearTimeout(late);
      child.stdout?.resume();
      resolve(chunk.toString());
    });
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}
