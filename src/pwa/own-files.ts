import { COMPLETE_FILES, COUNT_FILES, type FileCount } from './messages.ts';

const ANSWER_MS = 30_000;

/** How many of the app's files are on the device; `undefined` where no service worker answers for them yet. */
export const countFiles = (): Promise<FileCount | undefined> => ask(COUNT_FILES);

/** Fetches what is missing, and counts. */
export const completeFiles = (): Promise<FileCount | undefined> => ask(COMPLETE_FILES);

async function ask(question: typeof COUNT_FILES | typeof COMPLETE_FILES): Promise<FileCount | undefined> {
  if (!('serviceWorker' in navigator)) return undefined;
  const active = (await navigator.serviceWorker.getRegistration())?.active;
  if (!active) return undefined;
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    const late = setTimeout(resolve, ANSWER_MS, undefined);
    port1.onmessage = ({ data }: MessageEvent<FileCount>) => {
      clearTimeout(late);
      port1.close();
      resolve(data);
    };
    active.postMessage(question, [port2]);
  });
}
