import { fail, ok, type Result } from '#domain/result.ts';
import type {
  ImportAnswers,
  ImportQuestion,
  ImportReply,
  ImportRequest,
  QuestionType,
} from './import-messages.ts';
import type { OnProgress } from './types.ts';

export interface ImportCancelled {
  readonly type: 'cancelled';
}

/** What is needed of a Web Worker. */
export interface ImportWorker {
  postMessage(request: ImportRequest): void;
  addEventListener(type: 'message', listener: (event: { readonly data: ImportReply }) => void): void;
  addEventListener(type: 'error', listener: (event: { readonly message: string }) => void): void;
  terminate(): void;
}

interface Pending {
  readonly onProgress: OnProgress;
  readonly settle: (answer: Result<ImportAnswers[QuestionType], ImportCancelled>) => void;
  readonly reject: (error: Error) => void;
}

export interface WorkerLine {
  ask<Type extends QuestionType>(
    question: Extract<ImportQuestion, { type: Type }>,
    onProgress?: OnProgress,
  ): Promise<Result<ImportAnswers[Type], ImportCancelled>>;
  /** Ends the worker; what was asked ends as cancelled. A later question starts a new one. */
  cancel(): void;
}

/** Questions to a worker and its answers, matched by number. The worker starts with the first question. */
export function createWorkerLine(start: () => ImportWorker): WorkerLine {
  const pending = new Map<number, Pending>();
  let worker: ImportWorker | null = null;
  let lastId = 0;

  const receive = (reply: ImportReply): void => {
    const waiting = pending.get(reply.id);
    if (!waiting) return;
    if (reply.type === 'progress') return waiting.onProgress(reply.progress);
    pending.delete(reply.id);
    if (reply.type === 'answer') waiting.settle(ok(reply.answer));
    else waiting.reject(new Error(reply.message));
  };

  const end = (tell: (waiting: Pending) => void): void => {
    worker?.terminate();
    worker = null;
    pending.forEach(tell);
    pending.clear();
  };

  const running = (): ImportWorker => {
    if (worker) return worker;
    worker = start();
    worker.addEventListener('message', ({ data }) => receive(data));
    worker.addEventListener('error', ({ message }) => end(({ reject }) => reject(new Error(message))));
    return worker;
  };

  return {
    ask: (question, onProgress = () => undefined) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        // Each type of question has its own type of answer, and the worker keeps to that.
        const settle = resolve as Pending['settle'];
        pending.set(lastId, { onProgress, settle, reject });
        running().postMessage({ id: lastId, question });
      }),
    cancel: () => end(({ settle }) => settle(fail({ type: 'cancelled' }))),
  };
}
