// `npm run backup [-- --to FOLDER]`: the whole database into one file, while the server goes on; put back for trial and checked.
// See docs/deploy.md.
import './lib/require-node.mjs';
import { runBackup } from './lib/run-backup.mjs';

await runBackup('backup');
