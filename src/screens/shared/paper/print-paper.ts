import type { Paper } from '#documents/paper-model.ts';

/** Prints what is on the screen without its bars and buttons; a PDF is offered under the name that the files have. */
export function printPaper({ fileName }: Paper): void {
  const title = document.title;
  // A phone goes on at once and prints later.
  addEventListener(
    'afterprint',
    () => {
      document.title = title;
    },
    { once: true },
  );
  document.title = fileName;
  window.print();
}
