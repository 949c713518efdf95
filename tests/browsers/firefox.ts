import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import WebSocket from 'ws';
import type { BrowserTab, Point } from './tab.ts';

const FIREFOX = process.env['FIREFOX'] ?? '/usr/bin/firefox-esr';

/** No first-run page, and nothing of the outside world. */
const PREFERENCES = {
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'app.normandy.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'remote.active-protocols': 1,
};

interface Answer {
  readonly id?: number;
  readonly type: string;
  readonly result?: Record<string, unknown>;
  readonly message?: string;
}

type Send = (method: string, params: object) => Promise<Record<string, unknown>>;

interface Running {
  readonly child: ChildProcess;
  readonly send: Send;
  readonly context: string;
}

/** Firefox, driven by WebDriver BiDi (https://www.w3.org/TR/webdriver-bidi/), with a profile on the disk. */
export async function openFirefox(): Promise<BrowserTab> {
  const profile = mkdtempSync(join(tmpdir(), 'nep-nha-firefox-'));
  const lines = Object.entries(PREFERENCES).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  let running = await start(profile);
  const here = () => ({ context: running.context });
  const navigate = (url: string) =>
    running.send('browsingContext.navigate', { ...here(), url, wait: 'complete' });
  const act = (actions: readonly object[]) =>
    running.send('input.performActions', {
      ...here(),
      actions: [{ type: 'pointer', id: 'finger', parameters: { pointerType: 'mouse' }, actions }],
    });
  const evaluate = async <Value>(source: string): Promise<Value> => {
    const { result } = await running.send('script.callFunction', {
      functionDeclaration: `async () => JSON.stringify((await (${source})()) ?? null)`,
      awaitPromise: true,
      target: here(),
    });
    return JSON.parse((result as { value?: string }).value ?? 'null') as Value;
  };
  const middleOf = (selector: string) =>
    evaluate<Point>(`() => {
      const box = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect();
      return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
    }`);
  return {
    name: 'Firefox',
    evaluate,
    goto: async (url) => void (await navigate(url)),
    reload: async () => void (await running.send('browsingContext.reload', { ...here(), wait: 'complete' })),
    press: async (selector) => {
      const { x, y } = await middleOf(selector);
      await act([
        // From beside it: two presses at one place at a machine's pace would be a double click, which the app drops on purpose.
        { type: 'pointerMove', x: x + 4, y },
        { type: 'pointerMove', x, y },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ]);
    },
    type: async (_, text) => {
      const actions = [...text].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await running.send('input.performActions', {
        ...here(),
        actions: [{ type: 'key', id: 'keys', actions }],
      });
    },
    draw: async (points) => {
      const [first, ...rest] = points.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
      await act([
        { type: 'pointerMove', ...first },
        { type: 'pointerDown', button: 0 },
        ...rest.map((point) => ({ type: 'pointerMove', duration: 60, ...point })),
        { type: 'pointerUp', button: 0 },
      ]);
    },
    killAndReopen: async (url) => {
      await end(running.child);
      running = await start(profile);
      await navigate(url);
    },
    close: async () => {
      await end(running.child);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function end(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  // Firefox is a family of processes; it was given a group of its own.
  process.kill(-(child.pid ?? 0), 'SIGKILL');
  await gone;
}

async function start(profile: string): Promise<Running> {
  const child = spawn(FIREFOX, ['--headless', '--remote-debugging-port=0', '--profile', profile], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, MOZ_DISABLE_CONTENT_SANDBOX: '1', TZ: 'Asia/Ho_Chi_Minh', HOME: profile },
  });
  process.once('exit', () => child.kill('SIGKILL'));
  const send = await connect(await addressOf(child));
  await send('session.new', { capabilities: {} });
  const { contexts } = (await send('browsingContext.getTree', {})) as {
    contexts: readonly { context: string }[];
  };
  const context = contexts[0]?.context ?? '';
  await send('browsingContext.setViewport', { context, viewport: { width: 360, height: 640 } });
  return { child, send, context };
}

async function addressOf(child: ChildProcess): Promise<string> {
  if (!child.stderr) throw new Error('Firefox says nothing');
  for await (const line of createInterface({ input: child.stderr })) {
    const address = /WebDriver BiDi listening on (ws:\S+)/.exec(line)?.[1];
    if (!address) continue;
    child.stderr.resume();
    return `${address}/session`;
  }
  throw new Error('Firefox ended before it listened');
}

async function connect(address: string): Promise<Send> {
  const socket = new WebSocket(address);
  await once(socket, 'open');
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.on('message', (data: Buffer) => {
    const answer = JSON.parse(data.toString()) as Answer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  let id = 0;
  return (method, params) =>
    new Promise((resolve, reject) => {
      id += 1;
      waiting.set(id, ({ type, result, message }) => {
        if (type === 'error') reject(new Error(`${method}: ${message}`));
        else if ((result as { type?: string } | undefined)?.type === 'exception')
          reject(new Error(`${method}: ${JSON.stringify(result?.['exceptionDetails'])}`));
        else resolve(result ?? {});
      });
      socket.send(JSON.stringify({ id, method, params }));
    });
}
