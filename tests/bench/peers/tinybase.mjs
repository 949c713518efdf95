import { createMergeableStore } from 'tinybase';
import { createWsSynchronizer } from 'tinybase/synchronizers/synchronizer-ws-client';
import { WebSocket } from 'ws';
import { changed } from './lib/changed.mjs';
import { startServer } from './lib/server-process.mjs';
import { split } from './lib/split.mjs';
import { waitUntil } from './lib/wait-until.mjs';

const TABLE = 'registrations';
const REQUEST_SECONDS = 60;

async function start(folder) {
  const server = await startServer('tinybase', folder);
  let pushed = 0;
  let reader;
  let writer;
  let example;
  let changes = 0;

  async function connect(store, room = 'book') {
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}/${room}`);
    const synchronizer = await createWsSynchronizer(store, socket, REQUEST_SECONDS);
    await synchronizer.startSync();
    return { store, synchronizer };
  }

  async function load() {
    const store = createMergeableStore();
    const connected = await connect(store);
    await waitUntil(() => store.getRowCount(TABLE) === pushed);
    return connected;
  }

  return {
    peakMemory: server.peakMemory,
    async prepare(records, clients) {
      example = records[0];
      const stores = split(records, clients).map((part) => {
        const store = createMergeableStore();
        store.transaction(() => part.forEach((record) => store.setRow(TABLE, record.id, record)));
        return store;
      });
      return async () => {
        // Each of many clients in a room of its own: 20 in one room do not end within two minutes.
        const rooms = clients === 1 ? ['book'] : stores.map((_, index) => `book-${index}`);
        const connected = Promise.all(stores.map((store, index) => connect(store, rooms[index])));
        pushed += records.length;
        await waitUntil(async () => (await server.ask({})).rows === pushed);
        await Promise.all((await connected).map(({ synchronizer }) => synchronizer.destroy()));
      };
    },
    async firstLoad() {
      reader = await load();
      return reader.store.getRowCount(TABLE);
    },
    async changeAndPull() {
      writer ??= await load();
      changes += 1;
      await reader.synchronizer.destroy();
      const { id, headName } = changed(example, changes);
      writer.store.setCell(TABLE, id, 'headName', headName);
      await waitUntil(async () => (await server.ask({ headNameOf: id })).headName === headName);
      const began = performance.now();
      const arrived = waitUntil(() => reader.store.getCell(TABLE, id, 'headName') === headName);
      reader = await connect(reader.store);
      await arrived;
      return performance.now() - began;
    },
    async stop() {
      await Promise.all([reader, writer].map((client) => client?.synchronizer.destroy()));
      await server.stop();
    },
  };
}

export const contestants = [
  {
    name: 'TinyBase',
    kind: 'peer',
    setup:
      'TinyBase 10.0.1, WebSocket server with its file persister; nothing is acknowledged: timed until the server holds all rows, saved a little later; the 20 clients each in a room of their own',
    start,
  },
];
