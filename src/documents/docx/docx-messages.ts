import type { Paper } from '../paper-model.ts';

/** How far a file is: `laying-out` counts the papers in it, `packing` takes as long as it takes. */
export interface DocxProgress {
  readonly stage: 'laying-out' | 'packing';
  readonly done: number;
  readonly total: number;
}

export type OnDocxProgress = (progress: DocxProgress) => void;

/** What the worker is asked for: one file, once. */
export interface DocxRequest {
  readonly paper: Paper;
}

export type DocxReply =
  | { readonly type: 'progress'; readonly progress: DocxProgress }
  | { readonly type: 'written'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: 'bug'; readonly message: string };
