import { afterAll, beforeAll } from 'vitest';
import { openPostgresStore } from '../../sync-server/store/postgres.ts';
import { startPostgres, type Cluster } from '../support/postgres.ts';
import { storeConformance } from '../server/store-conformance.ts';

let cluster: Cluster;
beforeAll(async () => {
  cluster = await startPostgres();
});
afterAll(() => cluster.stop());

storeConformance('PostgreSQL', async () => {
  const url = await cluster.createDatabase();
  let { store } = await openPostgresStore(url);
  return {
    store,
    reopen: async () => {
      await store.close();
      ({ store } = await openPostgresStore(url));
      return store;
    },
    close: () => store.close(),
  };
});
