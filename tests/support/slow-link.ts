import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A line that hardly carries anything: so many bytes a second each way, and a reset after so many both ways together. */
export interface SlowLink {
  readonly url: string;
  /** How often a connection was reset. */
  cuts(): number;
  /** Bytes that were carried, towards the server and back. */
  carried(): { readonly up: number; readonly down: number };
  close(): void;
}

export interface SlowLinkOptions {
  readonly port: number;
  readonly bytesPerSecond: number;
  readonly resetAfterBytes: number;
}

/** Carries in steps so small that no one sees them. */
const STEP_MS = 50;

/** A real TCP proxy before a server on this machine. */
export async function openSlowLink(options: SlowLinkOptions): Promise<SlowLink> {
  const stepBytes = Math.max(1, Math.round((options.bytesPerSecond * STEP_MS) / 1000));
  const total = { up: 0, down: 0 };
  const open = new Set<Socket>();
  let cuts = 0;

  /** Lets bytes through step by step; what is under way at a reset is lost. */
  function carry(from: Socket, to: Socket, way: 'up' | 'down', onCarried: (bytes: number) => void): void {
    let held: Buffer = Buffer.alloc(0);
    const step = setInterval(() => {
      if (held.length > 0) {
        const part = held.subarray(0, stepBytes);
        held = held.subarray(part.length);
        to.write(part);
        total[way] += part.length;
        onCarried(part.length);
      }
      if (held.length === 0) {
        if (from.readableEnded) to.end();
        else from.resume();
      }
    }, STEP_MS);
    from.on('data', (part: Buffer) => {
      held = Buffer.concat([held, part]);
      from.pause();
    });
    for (const socket of [from, to]) {
      socket.on('error', () => undefined);
      socket.once('close', () => {
        clearInterval(step);
        from.destroy();
        to.destroy();
      });
    }
  }

  const proxy = createServer((client) => {
    const server = connect(options.port, '127.0.0.1');
    let left = options.resetAfterBytes;
    const onCarried = (bytes: number): void => {
      left -= bytes;
      if (left > 0 || client.destroyed) return;
      cuts += 1;
      client.resetAndDestroy();
      server.resetAndDestroy();
    };
    for (const socket of [client, server]) {
      open.add(socket);
      socket.once('close', () => open.delete(socket));
    }
    carry(client, server, 'up', onCarried);
    carry(server, client, 'down', onCarried);
  });
  await new Promise<void>((listening) => proxy.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    cuts: () => cuts,
    carried: () => ({ ...total }),
    close() {
      for (const socket of open) socket.destroy();
      proxy.close();
    },
  };
}
