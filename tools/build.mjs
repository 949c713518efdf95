// `npm run build`: the app into dist/app, the server into dist/server.
import './lib/require-node.mjs';
import { build } from './lib/build.mjs';
import { installPackages } from './lib/install.mjs';
import { runOrStop } from './lib/stop.mjs';

await runOrStop(async () => {
  await installPackages();
  await build();
});
