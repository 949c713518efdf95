import { createMergeableStore } from 'tinybase';
import { createWsSynchronizer } from 'tinybase/synchronizers/synchronizer-ws-client';
import { WebSocket } from 'ws';
import { changed } from './lib/changed.mjs';
import { startServer } from './lib/server-process.mjs';
import { split } from './lib/split.mjs';
import { waitUntil } from './lib/wait-until.mjs';

const TABLE = 'registrations';
// Large answers take longer than TinyBase's own second.
const REQUEST_SECONDS = 60;
const COMING_BACK_SECONDS = 1;
const ASK_AGAIN_MS = 250;

async function start(folder) {
  const server = await startServer('tinybase', folder);
  let pushed = 0;
  let writers = [];
  let reader;
  let writer;
  let example;
  let changes = 0;

  async function connect(store, room = 'book', requestSeconds = REQUEST_SECONDS) {
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}/${room}`);
    const synchronizer = await createWsSynchronizer(store, socket, requestSeconds);
    await synchronizer.startSync();
    return { store, synchronizer };
  }

  /** Lets the writers go, and waits until the server has closed their rooms: who comes in the middle of that is never answered. */
  async function leave() {
    await Promise.all(writers.map(({ synchronizer }) => synchronizer.destroy()));
    writers = [];
    await waitUntil(async () => (await server.ask({})).openRooms === 0);
  }

  /** Now and then a client that has just connected is told nothing; it asks again then. */
  async function waitOrAsk({ synchronizer }, isThere) {
    let askAgainAt = performance.now() + ASK_AGAIN_MS;
    await waitUntil(async () => {
      if (performance.now() < askAgainAt || isThere()) return isThere();
      await synchronizer.load();
      askAgainAt = performance.now() + ASK_AGAIN_MS;
      return isThere();
    });
  }

  async function load() {
    const store = createMergeableStore();
    const connected = await connect(store);
    await waitOrAsk(connected, () => store.getRowCount(TABLE) === pushed);
    return connected;
  }

  return {
    serverPids: [server.pid],
    async prepare(records, clients) {
      example = records[0];
      await leave();
      const stores = split(records, clients).map((part) => {
        const store = createMergeableStore();
        store.transaction(() => part.forEach((record) => store.setRow(TABLE, record.id, record)));
        return store;
      });
      return async () => {
        // Each of many clients in a room of its own: 20 in one room do not end within two minutes.
        const rooms = clients === 1 ? ['book'] : stores.map((_, index) => `book-${index}`);
        pushed += records.length;
        writers = await Promise.all(stores.map((store, index) => connect(store, rooms[index])));
        await waitUntil(async () => (await server.ask({})).rows === pushed);
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
      const back = createMergeableStore();
      back.setMergeableContent(reader.store.getMergeableContent());
      const { id, headName } = changed(example, changes);
      writer.store.setCell(TABLE, id, 'headName', headName);
      await waitUntil(async () => (await server.ask({ headNameOf: id })).headName === headName);
      const began = performance.now();
      reader = await connect(back, 'book', COMING_BACK_SECONDS);
      await waitOrAsk(reader, () => reader.store.getCell(TABLE, id, 'headName') === headName);
      return performance.now() - began;
    },
    async stop() {
      await Promise.all([reader, writer, ...writers].map((client) => client?.synchronizer.destroy()));
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
