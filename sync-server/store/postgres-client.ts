import type { Client, ClientConfig } from 'pg';
import { addressesOf, connectionOf } from './postgres-pool.ts';
import { noPrimary } from './unavailable.ts';

/** One connection to whichever of the URL's hosts is the primary, for work that takes as long as it takes. */
export async function connectToPrimary(url: string, name: string): Promise<Client> {
  const { default: pg } = await import('pg');
  const failures: unknown[] = [];
  for (const address of addressesOf(url)) {
    const config = { ...connectionOf(address, pg.types.getTypeParser), application_name: name };
    const client = new pg.Client(config as ClientConfig);
    // Whoever asks over it is told; what it says besides would end the process.
    client.on('error', () => undefined);
    try {
      await client.connect();
      const { rows } = await client.query<{ standby: boolean }>('select pg_is_in_recovery() as standby');
      if (rows[0]?.standby === false) return client;
      throw new Error('is a standby');
    } catch (error) {
      failures.push(error);
      await client.end().catch(() => undefined);
    }
  }
  throw noPrimary(failures);
}
