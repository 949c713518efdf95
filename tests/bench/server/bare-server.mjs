/*
 * The plain server that ours is measured against: node:http, the same SQLite driver, the same table and indexes. A batch of
 * rows is parsed with JSON.parse, inserted durably and acknowledged; a page is selected, made JSON and compressed. It checks
 * nothing and asks nobody who he is.
 *
 *   node bare-server.mjs FILE      FILE is a database whose tables exist
 */
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';

const [major] = process.versions.node.split('.');
const { DatabaseSync } = createRequire(import.meta.url)(
  Number(major) >= 24 ? 'node:sqlite' : '@photostructure/sqlite',
);
const database = new DatabaseSync(process.argv[2]);
database.exec('PRAGMA journal_mode = WAL');
database.exec('PRAGMA synchronous = FULL');

const COLUMNS =
  'commune, device, seq, feed, position, dead_from, verdict, subject, sealed_by, accepted_by, chain, received_at, wire';
const insert = database.prepare(`insert into entry (${COLUMNS}) values (${COLUMNS.replace(/\w+/g, '?')})`);
const select = database.prepare(
  `select position, device, seq, received_at as receivedAt, wire, verdict from entry
   where commune = ? and feed = ? and position > ? and dead_from is null order by position limit ?`,
);
const packed = promisify(gzip);
const unpacked = promisify(gunzip);

function push({ rows }) {
  database.exec('BEGIN');
  for (const row of rows) insert.run(...row);
  database.exec('COMMIT');
  return { stored: rows.length };
}

const pull = ({ commune, feed, after, limit }) => ({ rows: select.all(commune, feed, after, limit) });

const ROUTES = { '/push': push, '/pull': pull };

async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  return request.headers['content-encoding'] === 'gzip' ? unpacked(bytes) : bytes;
}

async function answer(request, response) {
  const said = ROUTES[request.url](JSON.parse((await bodyOf(request)).toString()));
  const body = await packed(JSON.stringify(said));
  response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
  response.end(body);
}

const server = createServer((request, response) => void answer(request, response));
server.listen(0, '127.0.0.1', () => process.stdout.write(`localhost:${server.address().port}\n`));
