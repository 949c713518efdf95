import type { networkInterfaces } from 'node:os';
import { displayCode } from '#protocol/code.ts';

interface Started {
  readonly port: number;
  readonly host: string;
  readonly sample: boolean;
  /** Only while no commune was set up. */
  readonly setUpCode: string | undefined;
  readonly interfaces: ReturnType<typeof networkInterfaces>;
}

/** What whoever started the server reads on the screen. */
export function announcement({ port, host, sample, setUpCode, interfaces }: Started): readonly string[] {
  const here = `http://localhost:${port}`;
  const lines = [`Nếp Nhà: ${here}`];
  if (sample) lines.push(`  Desk   ${here}/try/desk`, `  Phone  ${here}/try/phone`);
  if (setUpCode !== undefined) {
    lines.push(
      `  Set up the commune: ${here}/#setup=${setUpCode}  (code ${displayCode(setUpCode)}, used once)`,
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
