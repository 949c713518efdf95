import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const STOP_MS = 10_000;

/**
 * Starts `servers/NAME.mjs` with the folder it stores in; resolves when it has told its port. `ask(question)` gets its answer over
 * the process's channel, never over the network that is measured.
 */
export async function startServer(name, folder) {
  const file = fileURLToPath(new URL(`../servers/${name}.mjs`, import.meta.url));
  const child = fork(file, [folder], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const next = () =>
    new Promise((resolve, reject) => {
      child.once('message', resolve);
      void ended.then((code) => reject(new Error(`the server ended with ${code}`)));
    });
  const { port } = await next();
  return {
    port,
    ask(question) {
      const answer = next();
      child.send(question);
      return answer;
    },
    /** In bytes, as the kernel counts it. */
    peakMemory() {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      return 1024 * Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]);
    },
    async stop() {
      child.kill('SIGTERM');
      const killer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
      await ended;
      clearTimeout(killer);
    },
  };
}
