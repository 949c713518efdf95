import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/** A server in a process of its own, so that it and whoever asks it have a core each, as in life. */
export interface Server {
  readonly pid: number;
  readonly port: number;
  /** What it printed at its start. */
  readonly printed: string;
  /** The processor time that it has used, in ms: what it costs, whatever else the machine does meanwhile. */
  cpuMs(): number;
  /** The most memory it held at any time, in bytes. */
  peakMemory(): number;
  stop(): Promise<void>;
}

const ROOT = process.cwd();
/** In the project, because the packages are found from there. */
const OUR_SERVER = join(ROOT, 'dist', 'bench', `server-${process.pid}`, 'dist', 'server', 'main.mjs');

/** The server bundled as it is built, over a data folder. */
export async function startOurs(dataFolder: string): Promise<Server> {
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['sync-server/main.ts'],
    outfile: OUR_SERVER,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
  });
  return start([OUR_SERVER, '--empty'], { DATA_DIR: dataFolder, HOST: '127.0.0.1', PORT: '0' });
}

/** The bare one, over a database file. */
export const startBare = (file: string): Promise<Server> =>
  start([join(ROOT, 'tests', 'bench', 'server', 'bare-server.mjs'), file], {});

function start(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Server> {
  const options = (process.env['BENCH_NODE_OPTIONS'] ?? '').split(' ').filter((option) => option !== '');
  const child = spawn(process.execPath, [...options, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  return new Promise((resolve, reject) => {
    let printed = '';
    child.once('exit', (code) => reject(new Error(`A server ended with ${code}: ${printed}`)));
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const port = Number(/localhost:(\d+)/.exec(printed)?.[1]);
      if (port)
        resolve({
          pid: child.pid ?? 0,
          port,
          printed,
          cpuMs: () => cpuMsOf(child),
          peakMemory: () => peakMemoryOf(child),
          stop: () => end(child, kill),
        });
    });
  });
}

const end = (child: ChildProcess, kill: () => void): Promise<void> =>
  new Promise((resolve) => {
    child.once('exit', () => {
      process.off('exit', kill);
      resolve();
    });
    child.kill('SIGTERM');
  });

const MS_PER_TICK = 10;

function cpuMsOf({ pid }: ChildProcess): number {
  const [, after = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
  const [user, system] = after.split(' ').slice(11, 13).map(Number);
  return ((user ?? 0) + (system ?? 0)) * MS_PER_TICK;
}

function peakMemoryOf({ pid }: ChildProcess): number {
  const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) * 1024;
}
