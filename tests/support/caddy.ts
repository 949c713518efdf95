import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { findCaddy } from '../../tools/lib/find-caddy.mjs';
import { until } from './postgres.ts';
import { makeFolder } from './server.ts';

/** A real Caddy with one of the files that are shipped in docs/deploy. */
export interface Caddy {
  /** The certificate that devices must trust. */
  readonly root: string;
  /** Requests over TLS, as from another machine where `from` names one of this one’s addresses. */
  send(path: string, init?: RequestInit, from?: string): Promise<Response>;
  stop(): Promise<void>;
}

export interface CaddyPlace {
  /** A file of docs/deploy. */
  readonly file: string;
  readonly env: Readonly<Record<string, string>>;
  /** What must differ on a machine where others test, too: ports. Each is replaced where it stands. */
  readonly replace?: Readonly<Record<string, string>>;
  readonly host: string;
  readonly port: number;
}

/** Without its own administration, and asking no authority for certificates. */
const FOR_TESTS = '{\n\tadmin off\n\tlocal_certs\n\tauto_https disable_redirects\n\tskip_install_trust\n';

export async function startCaddy({ file, env, replace = {}, host, port }: CaddyPlace): Promise<Caddy> {
  const folder = makeFolder();
  const config = join(folder, 'Caddyfile');
  let text = readFileSync(join(import.meta.dirname, '../../docs/deploy', file), 'utf8');
  text = text.replace('\tskip_install_trust\n', '').replace(/^\{\n/m, FOR_TESTS);
  for (const [from, to] of Object.entries(replace)) text = text.replaceAll(from, to);
  writeFileSync(config, text);
  const child = spawn(findCaddy(), ['run', '--config', config, '--adapter', 'caddyfile'], {
    env: { ...process.env, ...env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder, HOME: folder },
    stdio: ['ignore', 'ignore', process.env['CADDY_LOG'] === undefined ? 'ignore' : 'inherit'],
  });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const authority = join(folder, 'caddy', 'pki', 'authorities', 'local', 'root.crt');
  const send: Caddy['send'] = (path, init = {}, from) =>
    sendOverTls({ host, port, ca: readFileSync(authority, 'utf8'), from }, path, init);
  await until(async () => {
    if (child.exitCode !== null) throw new Error(`Caddy ended with ${child.exitCode}; CADDY_LOG=1 shows why`);
    return (
      existsSync(authority) &&
      (await send('/healthz').then(
        ({ ok }) => ok,
        () => false,
      ))
    );
  }, 'Caddy answers for the server');
  return {
    root: readFileSync(authority, 'utf8'),
    send,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => {
          process.off('exit', kill);
          resolve();
        });
        child.kill();
      }),
  };
}

interface Far {
  readonly host: string;
  readonly port: number;
  readonly ca: string;
  readonly from: string | undefined;
}

/** As `fetch`, which can be told neither whom to trust nor where to come from; and it leaves bodies packed as they are. */
function sendOverTls({ host, port, ca, from }: Far, path: string, init: RequestInit): Promise<Response> {
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host: '127.0.0.1',
        port,
        path,
        method: init.method ?? 'GET',
        headers: { host: `${host}:${port}`, ...Object.fromEntries(new Headers(init.headers)) },
        ca,
        agent: false,
        servername: /^[\d.]+$/.test(host) ? '' : host,
        ...(from === undefined ? {} : { localAddress: from }),
      },
      (answer) => {
        const headers = new Headers();
        for (const [name, value] of Object.entries(answer.headers)) headers.set(name, String(value));
        const status = answer.statusCode ?? 0;
        const body = status === 204 || status === 304 ? null : (Readable.toWeb(answer) as ReadableStream);
        resolve(new Response(body, { status, headers }));
      },
    );
    asked.once('error', reject);
    asked.end(typeof init.body === 'string' ? init.body : undefined);
  });
}
