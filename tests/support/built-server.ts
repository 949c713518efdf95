import { spawn, type ChildProcess } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import type { Send } from './test-device.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const WORKBOOK = join('sync-server', 'sample', 'so-ho-mau.xlsx');

/** A server in a process of its own. */
export interface RunningServer {
  readonly child: ChildProcess;
  readonly port: number;
  /** What it printed at its start. */
  readonly printed: string;
  readonly send: Send;
  /** Resolves to the exit code once the process is gone. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/**
 * Bundles the server as `npm run build` does, into a folder of the test's own that lies in the project, because the packages
 * are found from there.
 */
export async function buildServer(name: string): Promise<string> {
  const folder = join(ROOT, 'dist', 'tests', name);
  const file = join(folder, 'dist', 'server', 'main.mjs');
  await build({
    absWorkingDir: ROOT,
    entryPoints: {
      main: 'sync-server/main.ts',
      backup: 'sync-server/backup/command.ts',
      verify: 'tools/verify.mjs',
    },
    outdir: dirname(file),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
  });
  mkdirSync(join(folder, 'sync-server', 'sample'), { recursive: true });
  if (existsSync(join(ROOT, WORKBOOK))) copyFileSync(join(ROOT, WORKBOOK), join(folder, WORKBOOK));
  return file;
}

/** Runs a built server until it listens; rejects with what it said when it ends instead. */
export function runServer(
  file: string,
  env: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): Promise<RunningServer> {
  const child = spawn(process.execPath, [file, ...args], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  return new Promise((resolve, reject) => {
    let printed = '';
    let complained = '';
    child.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString()));
    child.once('exit', (code) => {
      process.off('exit', kill);
      reject(new Error(`${code}: ${complained}`));
    });
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const port = Number(/localhost:(\d+)/.exec(printed)?.[1]);
      if (!port) return;
      resolve({
        child,
        port,
        printed,
        send: (path, init) => fetch(`http://127.0.0.1:${port}${path}`, init),
        end: (signal) =>
          new Promise((ended) => {
            child.once('exit', (code) => ended(code));
            child.kill(signal);
          }),
      });
    });
  });
}
