import { join } from 'node:path';
import { createMergeableStore } from 'tinybase';
import { createFilePersister } from 'tinybase/persisters/persister-file';
import { createWsServer } from 'tinybase/synchronizers/synchronizer-ws-server';
import { WebSocketServer } from 'ws';
import { tellPort } from './tell-port.mjs';

const [folder] = process.argv.slice(2);
// A room that nobody is in is closed, and opened anew from its file.
const rooms = new Map();
const sockets = new WebSocketServer({ host: '127.0.0.1', port: 0 });
const server = createWsServer(sockets, (room) => {
  const store = createMergeableStore();
  const persister = createFilePersister(store, join(folder, `${room.replaceAll('/', '-')}.json`));
  rooms.set(room, { store, persister });
  return persister;
});

// TinyBase acknowledges nothing: the harness asks what the server holds.
process.on('message', ({ headNameOf }) => {
  const headName = headNameOf && rooms.get('book').store.getCell('registrations', headNameOf, 'headName');
  const rows = [...rooms.values()].reduce((sum, { store }) => sum + store.getRowCount('registrations'), 0);
  process.send({ rows, headName, openRooms: server.getPathIds().length });
});
sockets.once('listening', () =>
  tellPort(sockets, async () => {
    await server.destroy();
    await Promise.all([...rooms.values()].map(({ persister }) => persister.save()));
  }),
);
