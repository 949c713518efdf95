import { subscribe } from 'node:diagnostics_channel';

/** Counts what every socket that this process opens from now on sends and receives: TCP payload, headers and framing included. */
export function countWireBytes() {
  const open = new Set();
  const closed = { up: 0, down: 0 };
  subscribe('net.client.socket', ({ socket }) => {
    open.add(socket);
    socket.once('close', () => {
      open.delete(socket);
      closed.up += socket.bytesWritten;
      closed.down += socket.bytesRead;
    });
  });
  const total = () => {
    const sum = { ...closed };
    for (const socket of open) {
      sum.up += socket.bytesWritten;
      sum.down += socket.bytesRead;
    }
    return sum;
  };
  return {
    /** Starts a count; calling its result gives the bytes since then. */
    start() {
      const before = total();
      return () => {
        const now = total();
        return { up: now.up - before.up, down: now.down - before.down };
      };
    },
  };
}
