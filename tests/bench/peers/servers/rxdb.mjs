// The server of RxDB's HTTP replication as its documentation gives it (pull with a checkpoint, push with the assumed master
// state; without the stream of events, which nobody here reads), over SQLite instead of MongoDB.
import { createServer } from 'node:http';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { DatabaseSync } from '@photostructure/sqlite';
import { tellPort } from './tell-port.mjs';

const [folder] = process.argv.slice(2);
const database = new DatabaseSync(join(folder, 'rxdb.sqlite'));
database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
database.exec(
  'CREATE TABLE document (id TEXT PRIMARY KEY, changed INTEGER NOT NULL, body TEXT NOT NULL) WITHOUT ROWID',
);
database.exec('CREATE INDEX document_changed ON document (changed)');
const find = database.prepare('SELECT body FROM document WHERE id = ?');
const write = database.prepare('INSERT OR REPLACE INTO document VALUES (?, ?, ?)');
const after = database.prepare(
  'SELECT changed, body FROM document WHERE changed > ? ORDER BY changed LIMIT ?',
);
let lastChange = 0;

function push(rows) {
  const conflicts = [];
  database.exec('BEGIN IMMEDIATE');
  for (const { newDocumentState, assumedMasterState } of rows) {
    const stored = find.get(newDocumentState.id)?.body;
    if (stored !== undefined && !isDeepStrictEqual(JSON.parse(stored), assumedMasterState)) {
      conflicts.push(JSON.parse(stored));
      continue;
    }
    lastChange += 1;
    write.run(newDocumentState.id, lastChange, JSON.stringify(newDocumentState));
  }
  database.exec('COMMIT');
  return conflicts;
}

function pull(changedAfter, limit) {
  const rows = after.all(changedAfter, limit);
  return {
    documents: rows.map((row) => JSON.parse(row.body)),
    checkpoint: { changed: rows.at(-1)?.changed ?? changedAfter },
  };
}

async function answer(request, response) {
  const url = new URL(request.url, 'http://localhost');
  response.setHeader('content-type', 'application/json');
  if (url.pathname === '/pull') {
    const { changed, limit } = Object.fromEntries(url.searchParams);
    response.end(JSON.stringify(pull(Number(changed), Number(limit))));
    return;
  }
  const parts = [];
  for await (const part of request) parts.push(part);
  response.end(JSON.stringify(push(JSON.parse(Buffer.concat(parts).toString()))));
}

const server = createServer((request, response) => void answer(request, response));
server.listen(0, '127.0.0.1', () => tellPort(server, async () => database.close()));
