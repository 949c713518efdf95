import assert from 'node:assert/strict';
import http from 'pouchdb-adapter-http';
import memory from 'pouchdb-adapter-memory';
import replication from 'pouchdb-replication';
import PouchDB from 'pouchdb-core';
import { changed } from './lib/changed.mjs';
import { startServer } from './lib/server-process.mjs';
import { split } from './lib/split.mjs';

const BATCH = { batch_size: 1000 };
const Client = PouchDB.plugin(http).plugin(memory).plugin(replication);
let opened = 0;

const openStore = () => new Client(`client-${(opened += 1)}`, { adapter: 'memory' });

async function start(folder) {
  const server = await startServer('pouchdb', folder);
  const url = `http://127.0.0.1:${server.port}/book`;
  await new Client(url).info();
  const writer = openStore();
  let reader;
  let example;
  let changes = 0;

  return {
    serverPids: [server.pid],
    async prepare(records, clients) {
      example = records[0];
      const stores = await Promise.all(
        split(records, clients).map(async (part) => {
          const store = openStore();
          await store.bulkDocs(part.map(({ id, ...rest }) => ({ _id: id, ...rest })));
          return store;
        }),
      );
      return async () => {
        await Promise.all(stores.map((store) => store.replicate.to(url, BATCH)));
      };
    },
    async firstLoad() {
      reader = openStore();
      await reader.replicate.from(url, BATCH);
      const { doc_count: loaded } = await reader.info();
      return loaded;
    },
    async changeAndPull() {
      if (changes === 0) await writer.replicate.from(url, { ...BATCH, doc_ids: [example.id] });
      changes += 1;
      const { _rev } = await writer.get(example.id);
      const { id, ...rest } = changed(example, changes);
      await writer.put({ _id: id, _rev, ...rest });
      await writer.replicate.to(url, BATCH);
      const began = performance.now();
      await reader.replicate.from(url, BATCH);
      const ms = performance.now() - began;
      assert.equal((await reader.get(id)).headName, rest.headName);
      return ms;
    },
    stop: () => server.stop(),
  };
}

export const contestants = [
  {
    name: 'PouchDB',
    kind: 'peer',
    setup:
      'PouchDB 9.0.0 → express-pouchdb 4.2.0 over LevelDB, batches of 1,000; acknowledged when LevelDB has written, without an fsync of each batch',
    start,
  },
];
