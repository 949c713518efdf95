import assert from 'node:assert/strict';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { changed } from './lib/changed.mjs';
import { openCollection, prepareClients, replicate } from './lib/rxdb-client.mjs';
import { startServer } from './lib/server-process.mjs';
import { split } from './lib/split.mjs';

const CLIENTS_IN_A_THREAD = 10;

/** The same as prepareClients, in as many threads as these clients need. */
async function prepareInThreads(parts, url) {
  const file = new URL('lib/rxdb-thread.mjs', import.meta.url);
  const threads = split(parts, Math.ceil(parts.length / CLIENTS_IN_A_THREAD)).map(
    (share) => new Worker(file, { workerData: { parts: share, url } }),
  );
  await Promise.all(threads.map((thread) => once(thread, 'message')));
  return async () => {
    await Promise.all(
      threads.map(async (thread) => {
        thread.postMessage('push');
        await once(thread, 'message');
        await thread.terminate();
      }),
    );
  };
}

async function start(folder) {
  const server = await startServer('rxdb', folder);
  const url = `http://127.0.0.1:${server.port}`;
  let reader;
  let writer;
  let example;
  let changes = 0;

  return {
    serverPids: [server.pid],
    async prepare(records, clients) {
      example = records[0];
      const parts = split(records, clients);
      return clients > CLIENTS_IN_A_THREAD ? prepareInThreads(parts, url) : prepareClients(parts, url);
    },
    async firstLoad() {
      reader = await openCollection();
      await replicate(reader, url, { pulls: true });
      return reader.count().exec();
    },
    async changeAndPull() {
      if (writer === undefined) {
        writer = await openCollection();
        await replicate(writer, url, { pushes: true, pulls: true });
      }
      changes += 1;
      const { id, headName } = changed(example, changes);
      const document = await writer.findOne(id).exec();
      await document.incrementalPatch({ headName });
      await replicate(writer, url, { pushes: true, pulls: true });
      const began = performance.now();
      await replicate(reader, url, { pulls: true });
      const ms = performance.now() - began;
      assert.equal((await reader.findOne(id).exec()).headName, headName);
      return ms;
    },
    stop: () => server.stop(),
  };
}

export const contestants = [
  {
    name: 'RxDB',
    kind: 'peer',
    setup:
      'RxDB 17.6.0, its HTTP replication in batches of 500 to node:http + SQLite (WAL, synchronous=FULL); acknowledged when durable; the 20 clients in two threads, as its free version opens 16 collections in one',
    start,
  },
];
