import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { createServer } from 'node:net';
import type { BrowserTab } from './tab.ts';

const DRIVER = process.env['WEBKIT_DRIVER'] ?? '/usr/bin/WebKitWebDriver';
const BROWSER = process.env['WEBKIT_BROWSER'] ?? '';
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

type Call = (method: string, path: string, body?: object) => Promise<unknown>;

/** WebKitGTK in its own small browser, driven by WebDriver (https://www.w3.org/TR/webdriver/); it forgets all when it ends. */
export async function openWebKit(): Promise<BrowserTab> {
  const screen = await startScreen();
  const port = await freePort();
  const driver = spawn(DRIVER, [`--port=${port}`], {
    detached: true,
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: screen.display,
      TZ: 'Asia/Ho_Chi_Minh',
      LIBGL_ALWAYS_SOFTWARE: '1',
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
      NO_AT_BRIDGE: '1',
    },
  });
  process.once('exit', () => [driver, screen.child].forEach(killGroup));
  const call = await session(port);
  const evaluate = async <Value>(source: string): Promise<Value> => {
    const script = `const done = arguments[0];
      (async () => (await (${source})()) ?? null)().then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const answer = (await call('POST', '/execute/async', { script, args: [] })) as {
      value?: Value;
      error?: string;
    };
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.value as Value;
  };
  const element = async (selector: string) => {
    const found = await call('POST', '/element', { using: 'css selector', value: selector });
    return `/element/${(found as Record<string, string>)[ELEMENT]}`;
  };
  return {
    name: 'WebKitGTK',
    evaluate,
    goto: async (url) => void (await call('POST', '/url', { url })),
    reload: async () => void (await call('POST', '/refresh', {})),
    press: async (selector) => void (await call('POST', `${await element(selector)}/click`, {})),
    type: async (selector, text) => void (await call('POST', `${await element(selector)}/value`, { text })),
    draw: async (points) => {
      const moves = points.map(({ x, y }) => ({
        type: 'pointerMove',
        duration: 60,
        x: Math.round(x),
        y: Math.round(y),
      }));
      const [first, ...rest] = moves;
      const down = { type: 'pointerDown', button: 0 };
      const up = { type: 'pointerUp', button: 0 };
      await call('POST', '/actions', {
        actions: [
          {
            type: 'pointer',
            id: 'finger',
            parameters: { pointerType: 'mouse' },
            actions: [first, down, ...rest, up],
          },
        ],
      });
    },
    close: async () => {
      await call('DELETE', '').catch(() => undefined);
      [driver, screen.child].forEach(killGroup);
    },
  };
}

function killGroup(child: ChildProcess): void {
  if (child.exitCode === null && child.signalCode === null) process.kill(-(child.pid ?? 0), 'SIGKILL');
}

/** A screen that nobody sees; the server picks a free number and tells it. */
async function startScreen(): Promise<{ readonly child: ChildProcess; readonly display: string }> {
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '800x900x24'], {
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const output = child.stdio[3];
  if (!output || !('read' in output)) throw new Error('The screen says nothing');
  for await (const line of createInterface({ input: output })) return { child, display: `:${line}` };
  throw new Error('The screen ended before it was there');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

/** Opens a session as soon as the driver listens. */
async function session(port: number): Promise<Call> {
  const base = `http://127.0.0.1:${port}`;
  await untilItListens(`${base}/status`);
  const capabilities = {
    alwaysMatch: {
      browserName: 'MiniBrowser',
      timeouts: { script: 30_000, pageLoad: 60_000, implicit: 0 },
      'webkitgtk:browserOptions': { binary: BROWSER, args: ['--automation'] },
    },
  };
  const made = (await ask('POST', `${base}/session`, { capabilities })) as { sessionId: string };
  const here = `${base}/session/${made.sessionId}`;
  await ask('POST', `${here}/window/rect`, { x: 0, y: 0, width: 400, height: 740 });
  return (method, path, body) => ask(method, `${here}${path}`, body);
}

async function untilItListens(url: string): Promise<void> {
  const until = Date.now() + 30_000;
  for (;;) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    if (Date.now() > until) throw new Error('WebKitWebDriver does not listen');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function ask(method: string, url: string, body?: object): Promise<unknown> {
  const answer = await fetch(url, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
  const { value } = (await answer.json()) as { value: { error?: string; message?: string } | null };
  if (value?.error) throw new Error(`${method} ${new URL(url).pathname}: ${value.error}, ${value.message}`);
  return value;
}
