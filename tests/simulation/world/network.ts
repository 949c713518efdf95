import { surroundings } from './surroundings.ts';

/** An answer of the server as it travels. */
export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** A request to /api/sync on its way: it stays on the line until the story says what becomes of it. */
export interface Letter {
  readonly path: string;
  readonly init: RequestInit;
  /** What the server has answered so far; the same letter may have arrived twice. */
  readonly answers: Answer[];
  /** The answer reaches the app. */
  reply(answer: Answer): void;
  /** No answer ever comes. */
  lose(): void;
}

/** One tab's end of the line. */
export interface LineEnd {
  readonly isDead: () => boolean;
  /** Nothing goes over the line at all. */
  down: boolean;
  letter: Letter | undefined;
}

type Direct = (path: string, init: RequestInit) => Promise<Response | undefined>;

const noAnswer = (): TypeError => new TypeError('fetch failed');
const never = (): Promise<Response> => new Promise(() => undefined);

/** The network of one story: requests to /api/sync wait for the story, everything else goes through at once. */
export function createNetwork(direct: Direct): { attach(host: string, end: LineEnd): void } {
  const ends = new Map<string, LineEnd>();
  surroundings.fetch = async (url, init) => {
    const { host, pathname } = new URL(url);
    const end = ends.get(host);
    if (!end) throw noAnswer();
    if (end.isDead()) return never();
    if (end.down) throw noAnswer();
    if (pathname === '/api/sync') return waitOnLine(end, pathname, init);
    const response = await direct(pathname, init);
    if (end.isDead()) return never();
    if (!response) throw noAnswer();
    return response;
  };
  return { attach: (host, end) => void ends.set(host, end) };
}

function waitOnLine(end: LineEnd, path: string, init: RequestInit): Promise<Response> {
  return new Promise((resolve, reject) => {
    const hangUp = (): void => {
      end.letter = undefined;
      reject(new DOMException('Aborted', 'AbortError'));
    };
    init.signal?.addEventListener('abort', hangUp, { once: true });
    const off = (): void => {
      end.letter = undefined;
      init.signal?.removeEventListener('abort', hangUp);
    };
    end.letter = {
      path,
      init,
      answers: [],
      reply({ status, text }) {
        off();
        resolve(new Response(text, { status, headers: { 'content-type': 'application/json' } }));
      },
      lose() {
        off();
        reject(noAnswer());
      },
    };
  });
}

/** A request's body; the app sends text here, because nothing compresses it. */
export function textOfBody({ body }: RequestInit): string {
  if (typeof body !== 'string') throw new TypeError('Requests travel as text here');
  return body;
}

/** What the line made of a request's body. */
export type Damage = 'cut' | 'empty' | 'garbled';

export function damaged(init: RequestInit, damage: Damage): RequestInit {
  const text = textOfBody(init);
  // Other numbers: still JSON, and another question than the one that was asked.
  if (damage === 'garbled')
    return {
      ...init,
      body: text.replace(/"after":(\d+)/g, (_all, after: string) => `"after":${Number(after) + 2}`),
    };
  return { ...init, body: damage === 'empty' ? '' : text.slice(0, Math.floor(text.length / 2)) };
}

export const cutAnswer = ({ status, text }: Answer): Answer => ({
  status,
  text: text.slice(0, Math.floor(text.length / 2)),
});
