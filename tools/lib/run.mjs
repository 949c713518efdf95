import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, in which every tool runs wherever it was called from. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a program in this terminal; resolves to its exit code, 1 when a signal ended it. `quiet` leaves only its errors. */
export function run(command, args, { env = {}, shell = false, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = ['inherit', quiet ? 'ignore' : 'inherit', 'inherit'];
    const child = spawn(command, args, { cwd: ROOT, stdio, env: { ...process.env, ...env }, shell });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs the command of an installed package, `runBin('typescript', 'tsc', ['-p', '.'])`, with this very Node and without a
 * shell, so that it is the same on Windows.
 */
export function runBin(packageName, command, args, { env = {}, quiet = false } = {}) {
  const folder = join(ROOT, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  // oxlint finds its type-aware half by name.
  const PATH = [join(ROOT, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  return run(process.execPath, [join(folder, bin[command]), ...args], { env: { ...env, PATH }, quiet });
}

/** Runs npm: the very one that runs us if there is one, else the one on the path. */
export function runNpm(args) {
  const npm = process.env.npm_execpath;
  if (npm !== undefined && basename(npm) === 'npm-cli.js' && existsSync(npm)) {
    return run(process.execPath, [npm, ...args]);
  }
  // Windows starts npm.cmd only through a shell, and Node wants the whole line then.
  if (process.platform === 'win32') return run(['npm.cmd', ...args].join(' '), [], { shell: true });
  return run('npm', args);
}
