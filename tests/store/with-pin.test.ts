/**
 * Goal: with a PIN the store does all that it does without one.
 * Method: the store's own tests once more, each store with an open vault.
 */
import { PIN } from '../support/store.ts';

process.env['STORE_PIN'] = PIN;
await import('./incremental-fold.test.ts');
await import('./own-stream.test.ts');
await import('./own-restricted.test.ts');
await import('./replaced-entries.test.ts');
await import('./erased-entries.test.ts');
await import('./parcels.test.ts');
await import('./failing-storage.test.ts');
await import('./open-large.test.ts');
