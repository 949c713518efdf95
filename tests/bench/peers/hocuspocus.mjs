import assert from 'node:assert/strict';
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { WebSocket } from 'ws';
import { Doc } from 'yjs';
import { changed } from './lib/changed.mjs';
import { startServer } from './lib/server-process.mjs';
import { split } from './lib/split.mjs';
import { waitUntil } from './lib/wait-until.mjs';

const recordsOf = (doc) => doc.getMap('registrations');

async function start(folder) {
  const server = await startServer('hocuspocus', folder);
  const url = `ws://127.0.0.1:${server.port}`;
  let reader;
  let writer;
  let example;
  let changes = 0;
  let pushed = 0;

  /** In sync: the server's state is here, and the server has said that it has applied all of ours. */
  async function connect(document) {
    const websocketProvider = new HocuspocusProviderWebsocket({
      url,
      WebSocketPolyfill: WebSocket,
      delay: 5,
      minDelay: 5,
    });
    const provider = new HocuspocusProvider({ websocketProvider, name: 'book', document });
    provider.attach();
    await waitUntil(() => provider.isSynced && !provider.hasUnsyncedChanges);
    return provider;
  }

  function close(provider) {
    provider.destroy();
    provider.configuration.websocketProvider.destroy();
  }

  return {
    serverPids: [server.pid],
    async prepare(records, clients) {
      example = records[0];
      const docs = split(records, clients).map((part) => {
        const doc = new Doc();
        doc.transact(() => part.forEach((record) => recordsOf(doc).set(record.id, record)));
        return doc;
      });
      return async () => {
        const connected = await Promise.all(docs.map(connect));
        // With the last client gone the server stores the document at once.
        connected.forEach(close);
        pushed += records.length;
        await waitUntil(async () => (await server.ask({})).stored === pushed);
      };
    },
    async firstLoad() {
      reader = await connect(new Doc());
      return recordsOf(reader.document).size;
    },
    async changeAndPull() {
      writer ??= await connect(new Doc());
      changes += 1;
      close(reader);
      const record = changed(example, changes);
      recordsOf(writer.document).set(record.id, record);
      await waitUntil(() => !writer.hasUnsyncedChanges);
      const began = performance.now();
      reader = await connect(reader.document);
      const ms = performance.now() - began;
      assert.equal(recordsOf(reader.document).get(record.id).headName, record.headName);
      return ms;
    },
    async stop() {
      [reader, writer].forEach((provider) => provider && close(provider));
      await server.stop();
    },
  };
}

export const contestants = [
  {
    name: 'Yjs + Hocuspocus',
    kind: 'peer',
    setup:
      'Yjs 13.6.33 in one document, Hocuspocus 3.4.4 with SQLite (WAL, synchronous=FULL); acknowledges what is in memory only: timed until it is stored, which is as soon as the last client has left',
    start,
  },
];
