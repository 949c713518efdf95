import { fail, ok, type Result } from '#domain/result.ts';
import type { Paper } from '../paper-model.ts';
import type { DocxReply, DocxRequest, OnDocxProgress } from './docx-messages.ts';

/** Why there is no file: a person stopped it, or it could not be written, with the cause as the browser words it. */
export type DocxFailure = { readonly type: 'stopped' } | { readonly type: 'failed'; readonly cause: string };

type Written = Result<Uint8Array<ArrayBuffer>, DocxFailure>;

/** So many blocks are handed over before the page may answer a finger again. */
const PART = 500;

/** What is needed of a Web Worker. */
export interface DocxWorker {
  postMessage(request: DocxRequest): void;
  addEventListener(type: 'message', listener: (event: { readonly data: DocxReply }) => void): void;
  addEventListener(type: 'error', listener: (event: { readonly message: string }) => void): void;
  terminate(): void;
}

/** A file on its way. */
export interface DocxJob {
  readonly result: Promise<Written>;
  /** Ends the work at once. */
  stop(): void;
}

export type StartDocx = (paper: Paper, onProgress: OnDocxProgress) => DocxJob;

const startWorker = (): DocxWorker =>
  new Worker(new URL('./docx-worker.ts', import.meta.url), { type: 'module' });

/** Writes a paper as .docx in a worker of its own, which ends with the file. */
export function startDocx(
  paper: Paper,
  onProgress: OnDocxProgress,
  start: () => DocxWorker = startWorker,
): DocxJob {
  let ended = false;
  let end: (result: Written) => void = () => undefined;
  const result = new Promise<Written>((resolve) => {
    end = (written) => {
      ended = true;
      resolve(written);
    };
  });
  const failed = (cause: string) => end(fail({ type: 'failed', cause }));
  const worker = started(start, failed);
  const finish = () => worker?.terminate();
  void result.then(finish);
  worker?.addEventListener('error', ({ message }) => failed(message));
  worker?.addEventListener('message', ({ data }) => {
    if (data.type === 'progress') onProgress(data.progress);
    if (data.type === 'written') end(ok(data.bytes));
    if (data.type === 'bug') failed(data.message);
  });
  if (worker) void handOver(worker, paper, () => ended);
  return { result, stop: () => end(fail({ type: 'stopped' })) };
}

async function handOver(
  worker: DocxWorker,
  { blocks, ...paper }: Paper,
  hasEnded: () => boolean,
): Promise<void> {
  for (let from = 0; from < blocks.length; from += PART) {
    if (from > 0) await new Promise<void>((resolve) => setTimeout(resolve, 0));
    if (hasEnded()) return;
    worker.postMessage({ type: 'blocks', blocks: blocks.slice(from, from + PART) });
  }
  worker.postMessage({ type: 'write', paper });
}

/** Some browsers have no workers of this kind, or refuse them in a private window. */
function started(start: () => DocxWorker, failed: (cause: string) => void): DocxWorker | undefined {
  try {
    return start();
  } catch (error) {
    failed(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}
