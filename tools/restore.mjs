// `npm run restore -- FILE [--into FOLDER|postgres://…] [--replace]`: puts a backup back. See docs/deploy.md.
import './lib/require-node.mjs';
import { runBackup } from './lib/run-backup.mjs';

await runBackup('restore');
