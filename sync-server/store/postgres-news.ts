import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client, ClientConfig } from 'pg';
import type { News } from '../pull/notifier.ts';
import type { PrimaryPool } from './postgres-pool.ts';

const CHANNEL = 'nep_nha';
/** While nobody tells this process of news, its readers look for themselves this often. */
const POLL_MS = 2_000;
const AGAIN_MS = 1_000;
const PULSE_MS = 5_000;
/** More is not kept for a database that cannot be told: readers look again when their wait is over. */
const UNTOLD_MAX = 10_000;

type Connect = (connection: ClientConfig) => Client;

/**
 * What the processes over one database tell each other, with LISTEN and NOTIFY. It goes out after the commit and outside of it:
 * a NOTIFY inside a transaction makes all commits of the database wait for each other.
 */
export function createPostgresNews(
  pool: PrimaryPool,
  connections: readonly ClientConfig[],
  connect: Connect,
): News {
  const self = randomUUID().slice(0, 8);
  const ears = createEars(connections, connect);
  const tell = createTelling(pool);
  return {
    tell: (commune, topics) => tell([...topics].map((topic) => `${self} ${commune} ${topic}`)),
    listen(onNews, onGap) {
      ears.listen((message) => {
        const [from, commune, topic] = message.split(' ');
        if (from !== self && commune !== undefined && topic !== undefined) onNews(commune, topic);
      }, onGap);
    },
    pollMs: () => (ears.hears() ? Number.POSITIVE_INFINITY : POLL_MS),
    close: () => ears.close(),
  };
}

/** Sends what has gathered while the last sending was under way, each message once. */
function createTelling(pool: PrimaryPool): (messages: readonly string[]) => void {
  const untold = new Set<string>();
  let isTelling = false;
  const tellAll = async () => {
    while (untold.size > 0) {
      const messages = [...untold];
      untold.clear();
      try {
        await notify(pool, messages);
      } catch {
        // The readers of other processes look for themselves when their wait is over; nothing is lost, it is only later.
        await pause(AGAIN_MS, undefined, { ref: false });
      }
    }
  };
  return (messages) => {
    for (const message of messages) if (untold.size < UNTOLD_MAX) untold.add(message);
    if (isTelling) return;
    isTelling = true;
    void tellAll().finally(() => (isTelling = false));
  };
}

async function notify(pool: PrimaryPool, messages: readonly string[]): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('select pg_notify($1, message) from unnest($2::text[]) as message', [
      CHANNEL,
      messages,
    ]);
  } finally {
    client.release();
  }
}

interface Ears {
  listen(onMessage: (message: string) => void, onGap: () => void): void;
  hears(): boolean;
  close(): Promise<void>;
}

/** One connection that listens, and is made again when it is lost. LISTEN is refused by standbys, so it finds the primary. */
function createEars(connections: readonly ClientConfig[], connect: Connect): Ears {
  let client: Client | undefined;
  let closed = false;
  let hearing = false;

  const listenOnce = async (
    connection: ClientConfig,
    onMessage: (message: string) => void,
    onGap: () => void,
  ) => {
    const listening = connect({ ...connection, query_timeout: PULSE_MS });
    const lost = new Promise<void>((resolve) => {
      listening.on('error', () => resolve());
      listening.on('end', () => resolve());
    });
    client = listening;
    listening.on('notification', ({ payload }) => onMessage(payload ?? ''));
    try {
      await listening.connect();
      await listening.query(`listen ${CHANNEL}`);
      hearing = true;
      onGap();
      await Promise.race([lost, untilStill(listening)]);
    } finally {
      hearing = false;
      await listening.end().catch(() => undefined);
      onGap();
    }
  };

  return {
    listen(onMessage, onGap) {
      const listenOn = async () => {
        for (let at = 0; !closed; at++) {
          const connection = connections[at % connections.length];
          if (connection) await listenOnce(connection, onMessage, onGap).catch(() => undefined);
          if (!closed) await pause(AGAIN_MS, undefined, { ref: false });
        }
      };
      void listenOn();
    },
    hears: () => hearing,
    async close() {
      closed = true;
      await client?.end().catch(() => undefined);
    },
  };
}

/** Resolves when the connection no longer answers: a line that is dead without a word is found out by asking. */
async function untilStill(client: Client): Promise<void> {
  for (;;) {
    await pause(PULSE_MS, undefined, { ref: false });
    try {
      await client.query('select 1');
    } catch {
      return;
    }
  }
}
