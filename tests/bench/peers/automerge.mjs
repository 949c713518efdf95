import { ImmutableString } from '@automerge/automerge';
import { parseAutomergeUrl, Repo } from '@automerge/automerge-repo';
import { WebSocketClientAdapter } from '@automerge/automerge-repo-network-websocket';
import { changed } from './lib/changed.mjs';
import { startServer } from './lib/server-process.mjs';
import { split } from './lib/split.mjs';
import { waitUntil } from './lib/wait-until.mjs';

const immutable = (value) => (typeof value === 'string' ? new ImmutableString(value) : value);
const fieldsOf = (record) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, immutable(value)]));

async function start(folder) {
  const server = await startServer('automerge', folder);
  const { url, bytes } = await server.ask({ first: true });
  const empty = Buffer.from(bytes, 'base64');
  let reader;
  let writer;
  let example;
  let pushed = 0;
  let changes = 0;

  function connect(repo) {
    repo.networkSubsystem.addNetworkAdapter(new WebSocketClientAdapter(`ws://127.0.0.1:${server.port}`));
  }

  /** A client that holds the book as these bytes say and is not connected. */
  async function openOffline(book) {
    const repo = new Repo({ network: [] });
    const handle = repo.import(book, { docId: parseAutomergeUrl(url).documentId });
    await handle.whenReady();
    return { repo, handle };
  }

  function createOffline() {
    const repo = new Repo({ network: [] });
    return { repo, handle: repo.create({ registrations: {} }) };
  }

  async function load() {
    const repo = new Repo({ network: [] });
    connect(repo);
    const handle = await repo.find(url);
    await waitUntil(() => Object.keys(handle.doc().registrations).length === pushed);
    return { repo, handle };
  }

  return {
    serverPids: [server.pid],
    async prepare(records, clients) {
      example = records[0];
      // One client enrolled while the book was still empty, and has been offline since. Each of many has a document of its own:
      // 20 in one do not end within two minutes.
      const offline = await Promise.all(
        split(records, clients).map(async (part) => {
          const { repo, handle } = clients === 1 ? await openOffline(empty) : createOffline();
          handle.change(({ registrations }) => {
            for (const record of part) registrations[record.id] = fieldsOf(record);
          });
          return repo;
        }),
      );
      return async () => {
        offline.forEach(connect);
        pushed += records.length;
        await waitUntil(async () => (await server.ask({})).rows === pushed);
        await server.ask({ flush: true });
        await Promise.all(offline.map((repo) => repo.shutdown()));
      };
    },
    async firstLoad() {
      reader = await load();
      return Object.keys(reader.handle.doc().registrations).length;
    },
    async changeAndPull() {
      writer ??= await load();
      changes += 1;
      const held = await reader.repo.export(url);
      await reader.repo.shutdown();
      reader = await openOffline(held);
      const { id, headName } = changed(example, changes);
      writer.handle.change(({ registrations }) => {
        registrations[id].headName = immutable(headName);
      });
      await waitUntil(async () => (await server.ask({ headNameOf: id })).headName === headName);
      const began = performance.now();
      connect(reader.repo);
      await waitUntil(() => reader.handle.doc().registrations[id].headName.val === headName);
      return performance.now() - began;
    },
    async stop() {
      await Promise.all([reader, writer].map((client) => client?.repo.shutdown()));
      await server.stop();
    },
  };
}

export const contestants = [
  {
    name: 'Automerge',
    kind: 'peer',
    setup:
      'Automerge 3.5.0 in one document, automerge-repo 2.5.6 with its file storage; no receipt: timed until the server has written all; the 20 clients each in a document of their own',
    start,
  },
];
