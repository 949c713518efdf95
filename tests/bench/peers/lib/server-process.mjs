import { fork } from 'node:child_process';
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
    pid: child.pid,
    port,
    ask(question) {
      const answer = next();
      child.send(question);
      return answer;
    },
    async stop() {
      child.kill('SIGTERM');
      const killer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
      await ended;
      clearTimeout(killer);
    },
  };
}
