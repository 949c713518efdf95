// `npm run dev`: the app from Vite with hot reload, the server rebuilt and restarted on every change.
import './lib/require-node.mjs';
import { spawn } from 'node:child_process';
import { SERVER_BUILD, SERVER_FILE } from './lib/build.mjs';
import { installPackages } from './lib/install.mjs';
import { requireFreePort } from './lib/require-free-port.mjs';
import { ROOT, runBin } from './lib/run.mjs';
import { runOrStop } from './lib/stop.mjs';

await runOrStop(async () => {
  process.chdir(ROOT);
  await requireFreePort();
  await installPackages();
  const { context } = await import('esbuild');
  const server = await context(SERVER_BUILD);
  await server.rebuild();
  await server.watch();
  const watched = spawn(
    process.execPath,
    ['--watch', '--enable-source-maps', SERVER_FILE, ...process.argv.slice(2)],
    {
      stdio: 'inherit',
    },
  );
  process.once('exit', () => watched.kill());
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit());
  process.exitCode = await runBin('vite', 'vite', []);
  await server.dispose();
  watched.kill();
});
