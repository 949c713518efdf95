// `npm run restore -- FILE --withdrawn none|DEVICE,… [--into FOLDER|postgres://…] [--replace]`: puts a backup back; without
// `--withdrawn` it shows the devices that would speak again. See docs/deploy.md.
import './lib/require-node.mjs';
import { runBackup } from './lib/run-backup.mjs';

await runBackup('restore');
