// `npm start [-- --empty]`: from a fresh clone to a running server. Plain Node, so it is the same on Windows.
import './lib/require-node.mjs';
import { pathToFileURL } from 'node:url';
import { buildIfChanged, SERVER_FILE } from './lib/build.mjs';
import { installPackages } from './lib/install.mjs';
import { requireFreePort } from './lib/require-free-port.mjs';
import { ROOT } from './lib/run.mjs';
import { runOrStop } from './lib/stop.mjs';

await runOrStop(async () => {
  process.chdir(ROOT);
  await requireFreePort();
  await installPackages();
  await buildIfChanged();
  // In this process: Ctrl+C, signals, arguments and exit code are the server's own on every system.
  await import(pathToFileURL(SERVER_FILE).href);
});
