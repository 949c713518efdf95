import type { networkInterfaces } from 'node:os';
import { displayCode } from '#protocol/code.ts';
import type { SetUp } from './enrol/set-up-commune.ts';

interface Started {
  readonly port: number;
  readonly host: string;
  readonly sample: boolean;
  /** What is still to be set up. */
  readonly setUps: readonly SetUp[];
  readonly interfaces: ReturnType<typeof networkInterfaces>;
}

/** What whoever started the server reads on the screen. */
export function announcement({ port, host, sample, setUps, interfaces }: Started): readonly string[] {
  const here = `http://localhost:${port}`;
  const lines = [`Nếp Nhà: ${here}`];
  if (sample) lines.push(`  Desk   ${here}/try/desk`, `  Phone  ${here}/try/phone`);
  for (const setUp of setUps) {
    const name = setUp.host === null ? 'the commune' : setUp.host;
    const address = setUp.host === null ? here : `https://${setUp.host}`;
    lines.push(
      `  Set up ${name}: ${address}/#setup=${setUp.code}  (code ${displayCode(setUp.code)}, used once)`,
    );
  }
  const addresses = host === '0.0.0.0' || host === '::' ? addressesOf(interfaces) : [];
  if (addresses.length > 0) {
    lines.push(`  In this network: ${addresses.map((address) => `http://${address}:${port}`).join('  ')}`);
    lines.push('  (Phones install the app and use the camera only over https: put a certificate in front.)');
  }
  return lines;
}

const addressesOf = (interfaces: Started['interfaces']): readonly string[] =>
  Object.values(interfaces)
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
