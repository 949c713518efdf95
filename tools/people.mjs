// `npm run people`: who is in the commune's book, and a way in when nobody at a desk can give one. See docs/deploy.md.
import './lib/require-node.mjs';
import { buildServerIfChanged, PEOPLE_FILE } from './lib/build.mjs';
import { installPackages } from './lib/install.mjs';
import { run } from './lib/run.mjs';
import { runOrStop } from './lib/stop.mjs';

await runOrStop(async () => {
  await installPackages();
  await buildServerIfChanged();
  process.exitCode = await run(process.execPath, [PEOPLE_FILE, ...process.argv.slice(2)]);
});
