import { createRxDatabase } from 'rxdb/plugins/core';
import { replicateRxCollection } from 'rxdb/plugins/replication';
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';

const BATCH_SIZE = 500;
const text = (maxLength) => ({ type: 'string', maxLength });
const SCHEMA = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: text(100),
    household: text(40),
    village: text(40),
    year: { type: 'integer' },
    headName: text(100),
    address: text(100),
    registered: { type: 'boolean' },
    criteria: text(100),
    recordedBy: text(40),
    recordedAt: text(40),
  },
};
let opened = 0;

/** A client's own store, in memory. */
export async function openCollection() {
  const name = `client${(opened += 1)}`;
  const database = await createRxDatabase({
    name,
    storage: getRxStorageMemory(),
    multiInstance: false,
    eventReduce: true,
  });
  const { book } = await database.addCollections({ book: { schema: SCHEMA } });
  return book;
}

async function postJson(url, value) {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(value) });
  return answer.json();
}

/** One replication as RxDB's documentation of HTTP replication says, from the beginning until both are in sync. */
export async function replicate(collection, url, { pushes = false, pulls = false }) {
  const push = { batchSize: BATCH_SIZE, handler: (rows) => postJson(`${url}/push`, rows) };
  const pull = {
    batchSize: BATCH_SIZE,
    handler: async (checkpoint, limit) =>
      (await fetch(`${url}/pull?changed=${checkpoint?.changed ?? 0}&limit=${limit}`)).json(),
  };
  const replication = replicateRxCollection({
    collection,
    replicationIdentifier: `book-${url}`,
    live: false,
    ...(pushes && { push }),
    ...(pulls && { pull }),
  });
  replication.error$.subscribe((error) => {
    throw error;
  });
  await replication.awaitInitialReplication();
}

/** Clients that recorded a part each while offline; what this resolves to hands everything in. */
export async function prepareClients(parts, url) {
  const collections = await Promise.all(
    parts.map(async (part) => {
      const collection = await openCollection();
      await collection.bulkInsert(part);
      return collection;
    }),
  );
  return async () => {
    await Promise.all(collections.map((collection) => replicate(collection, url, { pushes: true })));
    await Promise.all(collections.map((collection) => collection.database.close()));
  };
}
