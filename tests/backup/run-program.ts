import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Settings of a server that say where its book is. */
export type Where = Readonly<Record<string, string>>;

/** Runs a program of ours; its exit code and what it said. */
export const run = (args: readonly string[], env: Where = {}) =>
  promisify(execFile)(process.execPath, [...args], { env: { ...process.env, ...env } }).then(
    ({ stdout }) => ({ code: 0, output: stdout }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      output: error.stdout + error.stderr,
    }),
  );
