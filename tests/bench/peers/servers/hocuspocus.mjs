// @hocuspocus/extension-sqlite in everything but the driver: its own needs a package that must be compiled.
import { join } from 'node:path';
import { Database } from '@hocuspocus/extension-database';
import { Server } from '@hocuspocus/server';
import { DatabaseSync } from '@photostructure/sqlite';
import { tellPort } from './tell-port.mjs';

const [folder] = process.argv.slice(2);
const database = new DatabaseSync(join(folder, 'hocuspocus.sqlite'));
database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
database.exec('CREATE TABLE documents (name TEXT PRIMARY KEY, data BLOB NOT NULL)');
const find = database.prepare('SELECT data FROM documents WHERE name = ?');
const write = database.prepare('INSERT OR REPLACE INTO documents VALUES (?, ?)');

let stored = 0;

const server = new Server({
  quiet: true,
  address: '127.0.0.1',
  port: 0,
  stopOnSignals: false,
  extensions: [
    new Database({
      fetch: async ({ documentName }) => find.get(documentName)?.data ?? null,
      store: async ({ documentName, document, state }) => {
        write.run(documentName, state);
        stored = document.getMap('registrations').size;
      },
    }),
  ],
});
await server.listen();
// Its own acknowledgement comes before anything is stored; the harness asks how many records are.
process.on('message', () => process.send({ stored }));
tellPort(server.httpServer, async () => {
  await server.destroy();
  database.close();
});
