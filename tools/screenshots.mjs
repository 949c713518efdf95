// `npm run screenshots`: a picture of every screen, phone and desk, into screenshots/.
import './lib/require-node.mjs';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfChanged } from './lib/build.mjs';
import { findChromium } from './lib/find-chromium.mjs';
import { installPackages } from './lib/install.mjs';
import { ROOT, runBin } from './lib/run.mjs';
import { runOrStop, Stop } from './lib/stop.mjs';

await runOrStop(async () => {
  await installPackages();
  await buildIfChanged();
  rmSync(join(ROOT, 'screenshots'), { recursive: true, force: true });
  const code = await runBin(
    '@playwright/test',
    'playwright',
    ['test', '--config', 'tests/e2e/screenshots.config.ts'],
    { env: { CHROMIUM: findChromium() } },
  );
  if (code !== 0) throw new Stop('Not every screen could be shown: see above.');
  console.log('\nThe pictures are in screenshots/.');
});
