import type { Block, Paper } from '../paper-model.ts';

/** How far a file is: `laying-out` counts the papers in it, `packing` takes as long as it takes. */
export interface DocxProgress {
  readonly stage: 'laying-out' | 'packing';
  readonly done: number;
  readonly total: number;
}

export type OnDocxProgress = (progress: DocxProgress) => void;

/**
 * What the worker is asked for: one file, once. Its blocks come before it in parts, because handing over a thousand papers at once would
 * freeze the page that hands them over.
 */
export type DocxRequest =
  | { readonly type: 'blocks'; readonly blocks: readonly Block[] }
  | { readonly type: 'write'; readonly paper: Omit<Paper, 'blocks'> };

export type DocxReply =
  | { readonly type: 'progress'; readonly progress: DocxProgress }
  | { readonly type: 'written'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: 'bug'; readonly message: string };
