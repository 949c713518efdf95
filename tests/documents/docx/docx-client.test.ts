/** Goal: a file is written aside, says how far it is, can be stopped, and fails with a word. Method: the worker's code over a real channel. */
import { describe, expect, test } from 'vitest';
import { createDocxAnswerer } from '#documents/docx/answer-docx.ts';
import { startDocx, type DocxWorker } from '#documents/docx/docx-client.ts';
import type { DocxProgress, DocxReply, DocxRequest } from '#documents/docx/docx-messages.ts';
import { writeDocx } from '#documents/docx/write-docx.ts';
import { blankLandscapePaper, householdPapers } from '../support/sample-papers.ts';

/** The worker's code at the other end of a real message channel, where only what can be cloned arrives. */
function startHere(create = createDocxAnswerer): DocxWorker & { readonly ended: () => boolean } {
  const { port1, port2 } = new MessageChannel();
  let ended = false;
  const reply = (message: DocxReply) => port2.postMessage(message);
  const answer = create(reply);
  port2.addEventListener('message', ({ data }: MessageEvent<DocxRequest>) => void answer(data));
  port2.start();
  port1.start();
  return {
    postMessage: (request) => port1.postMessage(request),
    addEventListener(type: 'message' | 'error', listener: (event: never) => void) {
      if (type === 'message')
        port1.addEventListener('message', listener as (event: MessageEvent<DocxReply>) => void);
    },
    terminate: () => {
      ended = true;
      port1.close();
    },
    ended: () => ended,
  };
}

describe('a .docx that is written aside', () => {
  test('is the file that is written at once, and its worker ends with it', async () => {
    const worker = startHere();
    const written = await startDocx(
      blankLandscapePaper,
      () => undefined,
      () => worker,
    ).result;
    expect(written).toEqual({ ok: true, value: await writeDocx(blankLandscapePaper) });
    expect(worker.ended()).toBe(true);
  });

  test('says paper by paper how far it is, and that it is being packed at the end', async () => {
    const told: DocxProgress[] = [];
    await startDocx(
      householdPapers(3),
      (progress) => told.push(progress),
      () => startHere(),
    ).result;
    expect(told).toEqual([
      { stage: 'laying-out', done: 0, total: 3 },
      { stage: 'laying-out', done: 1, total: 3 },
      { stage: 'laying-out', done: 2, total: 3 },
      { stage: 'packing', done: 3, total: 3 },
    ]);
  });

  test('comes over in parts and whole, however long it is', async () => {
    const long = householdPapers(120);
    expect(long.blocks.length).toBeGreaterThan(500);
    const written = await startDocx(
      long,
      () => undefined,
      () => startHere(),
    ).result;
    expect(written).toEqual({ ok: true, value: await writeDocx(long) });
  });

  test('stops at once', async () => {
    const worker = startHere(() => () => new Promise<void>(() => undefined));
    const job = startDocx(
      blankLandscapePaper,
      () => undefined,
      () => worker,
    );
    job.stop();
    expect(await job.result).toEqual({ ok: false, error: { type: 'stopped' } });
    expect(worker.ended()).toBe(true);
  });

  test('gives the cause where it can not be written', async () => {
    const broken = {
      ...blankLandscapePaper,
      blocks: [{ type: 'table' }],
    } as unknown as typeof blankLandscapePaper;
    const written = await startDocx(
      broken,
      () => undefined,
      () => startHere(),
    ).result;
    expect(written).toMatchObject({
      ok: false,
      error: { type: 'failed', cause: expect.stringMatching(/\S/) },
    });
  });

  test('gives the cause where a browser starts no worker', async () => {
    const refuse = (): DocxWorker => {
      throw new Error('Workers are off');
    };
    const written = await startDocx(blankLandscapePaper, () => undefined, refuse).result;
    expect(written).toEqual({ ok: false, error: { type: 'failed', cause: 'Workers are off' } });
  });
});
