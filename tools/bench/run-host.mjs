import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../lib/run.mjs';

const HOST = fileURLToPath(new URL('host.mjs', import.meta.url));
const STEP_MS = 120_000;
const groups = new Set();

/**
 * Runs one task of a contestants' module in a process group of its own, which is gone afterwards whatever happened.
 * Resolves to `{ measured, list?, failed? }`; a step that takes longer than the limit fails.
 */
export function runHost(job, { timeLimitMs = STEP_MS } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'nep-nha-bench-'));
  const child = spawn(process.execPath, [HOST, JSON.stringify({ ...job, folder })], {
    cwd: ROOT,
    detached: true,
    stdio: ['ignore', 'ignore', process.env.BENCH_DEBUG ? 'inherit' : 'ignore', 'ipc'],
    env: { ...process.env, NODE_ENV: 'production', NODE_NO_WARNINGS: '1' },
  });
  groups.add(child.pid);
  return new Promise((resolve) => {
    const outcome = { measured: {} };
    let step = 'start';
    let timer;
    const startTimer = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        outcome.failed ??= { step, reason: `nothing after ${timeLimitMs / 1000} s`, timedOut: true };
        killGroup(child.pid);
      }, timeLimitMs);
    };
    startTimer();
    child.on('message', (message) => {
      startTimer();
      if (message.type === 'step') step = message.step;
      if (message.type === 'list') outcome.list = message;
      if (message.type === 'failed') outcome.failed = { step, reason: message.message, timedOut: false };
      if (message.type === 'measured') Object.assign(outcome.measured, message.values);
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      killGroup(child.pid);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
      // Where tests/bench/server/processes.ts bundles the server.
      rmSync(join(ROOT, 'dist', 'bench', `server-${child.pid}`), { recursive: true, force: true });
      if (code !== 0) outcome.failed ??= { step, reason: `its process ended with ${code}`, timedOut: false };
      resolve(outcome);
    });
  });
}

/** Ends every process that a bench started and that still runs. */
export function killAll() {
  for (const pid of groups) killGroup(pid);
}

function killGroup(pid) {
  groups.delete(pid);
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // The whole group has ended already.
  }
}
