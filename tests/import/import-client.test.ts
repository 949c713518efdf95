import { describe, expect, test } from 'vitest';
import { createImportAnswerer } from '#register-import/answer-import.ts';
import { createPastYearsImport, createRegisterImport } from '#register-import/import-client.ts';
import type { ImportReply, ImportRequest } from '#register-import/import-messages.ts';
import { IMPORT_LIMITS } from '#register-import/limits.ts';
import type { ImportProgress } from '#register-import/types.ts';
import type { ImportWorker } from '#register-import/worker-line.ts';
import { bytesOf } from './support/workbooks.ts';

/** The worker's code at the other end of a real message channel, where only what can be cloned arrives. */
function startHere(): ImportWorker {
  const { port1, port2 } = new MessageChannel();
  const answer = createImportAnswerer((reply) => port2.postMessage(reply));
  port2.addEventListener('message', (event: MessageEvent<ImportRequest>) => void answer(event.data));
  port2.start();
  port1.start();
  return {
    postMessage: (request) => port1.postMessage(request),
    addEventListener(type: 'message' | 'error', listener: (event: never) => void) {
      if (type === 'message')
        port1.addEventListener('message', listener as (event: MessageEvent<ImportReply>) => void);
    },
    terminate: () => port1.close(),
  };
}

const fileOf = (text: string, name = 'thon-kep.csv') => new File([bytesOf(text).slice()], name);
const LIST = 'STT;Chủ hộ;Số khẩu\n1;Lê Thị Hoa;3\n2;Vũ Văn Nam;4\n';

describe('an import of earlier years in a worker', () => {
  const PAST = 'STT;Chủ hộ;2023\n1;Lê Thị Hoa;x\n2;Vũ Văn Nam;không đạt\n';
  const households = [{ id: 'h1', headName: 'Lê Thị Hoa', address: '', villageNames: ['Thôn Kep'] }];

  test('reads the file, and finds the households that its rows speak of', async () => {
    const past = createPastYearsImport(startHere);
    expect(await past.read(fileOf(PAST))).toMatchObject({
      ok: true,
      value: { rows: [{ headName: 'Lê Thị Hoa' }, { headName: 'Vũ Văn Nam' }], fileWarnings: [] },
    });
    expect(await past.match(households)).toMatchObject({
      ok: true,
      value: { exact: [{ household: 'h1' }], ambiguous: [], unknown: [{ headName: 'Vũ Văn Nam' }] },
    });
    past.cancel();
  });

  test('gives the reason when a file cannot be read', async () => {
    const past = createPastYearsImport(startHere);
    expect(await past.read(fileOf('%PDF-1.7'))).toMatchObject({ ok: false, error: { found: 'pdf' } });
    past.cancel();
  });
});

describe('an import in a worker', () => {
  test('reads, understands anew with the corrections, and compares what was understood last', async () => {
    const register = createRegisterImport(startHere);
    const progress: ImportProgress[] = [];
    const read = await register.read(fileOf(LIST), (step) => progress.push(step));
    expect(read).toMatchObject({
      ok: true,
      value: { villages: [{ name: 'Thôn Kep', households: [{}, {}] }] },
    });
    expect(progress.map(({ stage }) => stage)).toEqual(['reading', 'understanding']);

    const corrected = await register.understand([{ sheet: 'thon-kep', villageName: 'Thôn Kép' }]);
    expect(corrected).toMatchObject({ ok: true, value: { villages: [{ name: 'Thôn Kép' }] } });

    const difference = await register.compare([{ id: 'v', name: 'Thôn Kép', households: [] }]);
    expect(difference).toMatchObject({
      ok: true,
      value: { villages: [{ villageId: 'v', added: [{}, {}] }] },
    });
    register.cancel();
  });

  test('gives the reason when a file cannot be read', async () => {
    const register = createRegisterImport(startHere);
    expect(await register.read(fileOf('%PDF-1.7'))).toEqual({
      ok: false,
      error: { type: 'not-a-workbook', found: 'pdf' },
    });
    register.cancel();
  });

  test('refuses a file that is too large without handing it to the worker', async () => {
    const register = createRegisterImport(() => {
      throw new Error('no worker was needed');
    });
    const file = new File([new Uint8Array(IMPORT_LIMITS.fileBytes + 1)], 'x.xlsx');
    expect(await register.read(file)).toMatchObject({ ok: false, error: { type: 'too-large' } });
  });

  test('ends what is under way as cancelled, and can begin again', async () => {
    const register = createRegisterImport(startHere);
    const reading = register.read(fileOf(LIST));
    await Promise.resolve();
    register.cancel();
    expect(await reading).toEqual({ ok: false, error: { type: 'cancelled' } });
    expect(await register.read(fileOf(LIST))).toMatchObject({ ok: true });
    register.cancel();
  });

  test('throws what is a bug: a question before a file', async () => {
    const register = createRegisterImport(startHere);
    await expect(register.compare([])).rejects.toThrow('before the workbook was read');
    register.cancel();
  });
});
