import { join } from 'node:path';
import { Repo } from '@automerge/automerge-repo';
import { WebSocketServerAdapter } from '@automerge/automerge-repo-network-websocket';
import { NodeFSStorageAdapter } from '@automerge/automerge-repo-storage-nodefs';
import { WebSocketServer } from 'ws';
import { tellPort } from './tell-port.mjs';

const [folder] = process.argv.slice(2);
const sockets = new WebSocketServer({ host: '127.0.0.1', port: 0 });
const repo = new Repo({
  peerId: 'server',
  network: [new WebSocketServerAdapter(sockets)],
  storage: new NodeFSStorageAdapter(join(folder, 'automerge')),
  sharePolicy: async () => false,
});
const book = repo.create({ registrations: {} });

// What the harness asks over the process's channel: where the book is and how it begins, and whether the server holds all records.
async function tell({ first, flush, headNameOf }) {
  if (first) {
    const bytes = Buffer.from(await repo.export(book.url)).toString('base64');
    return process.send({ url: book.url, bytes });
  }
  if (flush) {
    await repo.flush();
    return process.send({});
  }
  const documents = Object.values(repo.handles).filter((handle) => handle.isReady());
  const counts = documents.map((handle) => Object.keys(handle.doc().registrations ?? {}).length);
  return process.send({
    rows: counts.reduce((sum, count) => sum + count, 0),
    headName: headNameOf && book.doc().registrations[headNameOf].headName.val,
  });
}
process.on('message', (question) => void tell(question));
sockets.once('listening', () => tellPort(sockets, () => repo.flush()));
