import { openLedger, type Database } from './ledger.ts';
import { writeRemovals } from './removals.ts';

/** Brings the list of removals in a folder up to the database as it is now. */
export async function noteRemovals(database: Database, folder: string): Promise<void> {
  const ledger = await openLedger(database);
  try {
    await writeRemovals(folder, await ledger.identity(), await ledger.removals());
  } finally {
    await ledger.close();
  }
}
