// `node tests/scale/run.mjs`: the evening peak of a province, against real server processes and a real PostgreSQL on this machine.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from '../../tools/lib/run.mjs';
import { runOrStop } from '../../tools/lib/stop.mjs';

const outfile = join(ROOT, 'dist', 'tests', 'scale', 'evening-peak.mjs');

await runOrStop(async () => {
  mkdirSync(join(ROOT, 'dist', 'tests', 'scale'), { recursive: true });
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['tests/scale/evening-peak.ts'],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
    define: { 'import.meta.dirname': JSON.stringify(join(ROOT, 'tests', 'support')) },
  });
  const { simulateEvening } = await import(outfile);
  await simulateEvening(process.env);
});
