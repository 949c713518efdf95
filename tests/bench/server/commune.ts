import { villageDraft } from '#domain/register/register-drafts.ts';
import { createTestDevice, type Send, type TestDevice } from '../../support/test-device.ts';
import type { Server } from './processes.ts';
import { record } from './stream.ts';

/** A commune at a running server, with the officer who set it up. */
export interface Commune {
  readonly port: number;
  readonly officer: TestDevice;
  readonly send: Send;
}

/** Sets the commune up at a server that keeps none. */
export async function setUpCommune({ port, printed }: Server): Promise<Commune> {
  const send: Send = (path, init) => fetch(`http://127.0.0.1:${port}${path}`, init);
  const code = /#setup=(\w+)/.exec(printed)?.[1] ?? '';
  const officer = await createTestDevice(send);
  await officer.setUp(code, 'Xã Thử', 'Trần Thị Minh');
  return { port, officer, send };
}

/** Adds villages, each with a head whose phone is signed in and knows everybody, as on the second day. */
export async function addHeads(
  commune: Commune,
  villages: readonly string[],
): Promise<readonly TestDevice[]> {
  const { officer, send } = commune;
  for (const [index, village] of villages.entries()) {
    officer.recordAfter(villageDraft(village, { name: village, unitKind: 'THON', order: index }), []);
  }
  await officer.push();
  const heads: TestDevice[] = [];
  for (const village of villages) {
    const head = await createTestDevice(send);
    await head.enrol(await officer.invite({ role: 'village-head', village, name: `Trưởng ${village}` }));
    head.clock = Date.now();
    heads.push(head);
  }
  for (const head of heads) {
    // The village's feed begins, so that from now on its positions can be told.
    record(head, {
      scope: `village/${head.identity.village}`,
      kind: 'household',
      subject: `household:${head.device}`,
      body: null,
    });
    await head.push();
    await head.pull();
  }
  return heads;
}
