import { buildServerIfChanged, BACKUP_FILE } from './build.mjs';
import { installPackages } from './install.mjs';
import { run } from './run.mjs';
import { runOrStop } from './stop.mjs';

/** Runs `backup` or `restore` as the server itself does, from the folder of whoever called. */
export async function runBackup(verb) {
  await runOrStop(async () => {
    await installPackages();
    await buildServerIfChanged();
    process.exitCode = await run(process.execPath, [BACKUP_FILE, verb, ...process.argv.slice(2)]);
  });
}
