import { useEffect, useRef, useState } from 'preact/hooks';
import { startDocx, type DocxJob, type StartDocx } from '#documents/docx/docx-client.ts';
import type { DocxProgress } from '#documents/docx/docx-messages.ts';
import type { Paper } from '#documents/paper-model.ts';
import { saveFile } from '#export/save-file.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** How a .docx is on its way. */
export type DocxState =
  | { readonly type: 'idle' }
  | { readonly type: 'writing'; readonly progress: DocxProgress }
  | { readonly type: 'saved'; readonly name: string }
  | { readonly type: 'failed'; readonly cause: string };

/** Writes a paper as .docx into the folder of downloads; leaving the page stops it. */
export function useDocx(start: StartDocx = startDocx) {
  const [state, setState] = useState<DocxState>({ type: 'idle' });
  const job = useRef<DocxJob | undefined>(undefined);
  useEffect(() => () => job.current?.stop(), []);
  const write = async (paper: Paper): Promise<void> => {
    setState({ type: 'writing', progress: { stage: 'laying-out', done: 0, total: 1 } });
    job.current = start(paper, (progress) => setState({ type: 'writing', progress }));
    const written = await job.current.result;
    if (written.ok) {
      const name = `${paper.fileName}.docx`;
      saveFile(new Blob([written.value], { type: DOCX }), name);
      setState({ type: 'saved', name });
    } else if (written.error.type === 'failed') {
      setState({ type: 'failed', cause: written.error.cause });
    } else {
      setState({ type: 'idle' });
    }
  };
  return { state, write, stop: () => job.current?.stop() };
}
