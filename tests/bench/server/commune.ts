import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { villageDraft } from '#domain/register/register-drafts.ts';
import { createTestDevice, type Send, type TestDevice } from '../../support/test-device.ts';
import { startOurs } from './processes.ts';
import { recordUntil } from './stream.ts';

export const FILE = 'nep-nha.sqlite';

/** A data folder with a commune that people are enrolled in. Rounds run over copies of it; sessions stay valid in them. */
export interface Commune {
  readonly folder: string;
  readonly commune: string;
  readonly officer: TestDevice;
  readonly heads: readonly TestDevice[];
}

/** A folder that is gone when the measurement ends. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(process.env['BENCH_FOLDER'] ?? tmpdir(), 'nep-nha-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function copyOf(folder: string): string {
  const copy = makeFolder();
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/** Sets a commune up with a village and a village head for each of `villages`. */
export async function makeCommune(villages: number): Promise<Commune> {
  const folder = makeFolder();
  const server = await startOurs(folder);
  const send: Send = (path, init) => fetch(`http://127.0.0.1:${server.port}${path}`, init);
  const code = /#setup=(\w+)/.exec(server.printed)?.[1] ?? '';
  const officer = await createTestDevice(send);
  const { commune } = await officer.setUp(code, 'Xã Thử', 'Trần Thị Minh');
  const names = Array.from({ length: villages }, (_, index) => `thon-${index + 1}`);
  for (const [index, village] of names.entries()) {
    officer.recordAfter(
      villageDraft(village, { name: `Thôn ${index + 1}`, unitKind: 'THON', order: index }),
      [],
    );
  }
  await officer.push();
  const heads: TestDevice[] = [];
  for (const village of names) {
    const head = await createTestDevice(send);
    await head.enrol(await officer.invite({ role: 'village-head', village, name: `Trưởng ${village}` }));
    // The village's feed exists from now on, so that its positions can be told.
    recordUntil(head, 1);
    await head.push();
    heads.push(head);
  }
  // Everybody is signed in and knows everybody, as on the second day.
  for (const device of [officer, ...heads]) await device.pull();
  await server.stop();
  return { folder, commune: commune.id, officer, heads };
}
