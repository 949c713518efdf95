import { queryAllByLabelText, queryAllByRole } from '@testing-library/dom';

/** What is looked for: a role and its name, to the letter or as a pattern; within another one; the first or the last that fits. */
export interface Wanted {
  readonly role?: string;
  /** A field's label, instead of a role. */
  readonly label?: string;
  readonly name?: string;
  readonly pattern?: string;
  readonly within?: Wanted;
  readonly last?: boolean;
  readonly pressed?: boolean;
}

declare global {
  interface Window {
    markWanted: (wanted: Wanted) => string | undefined;
  }
}

function find(wanted: Wanted): HTMLElement | undefined {
  const root = wanted.within ? find(wanted.within) : document.body;
  if (!root) return undefined;
  const name = wanted.pattern === undefined ? wanted.name : new RegExp(wanted.pattern);
  const found =
    wanted.label !== undefined
      ? queryAllByLabelText(root, wanted.label)
      : queryAllByRole(root, wanted.role ?? 'button', {
          ...(name === undefined ? {} : { name }),
          ...(wanted.pressed === undefined ? {} : { pressed: wanted.pressed }),
        });
  return wanted.last ? found.at(-1) : found[0];
}

let marks = 0;

// Runs in the page, by the browser's own remote control: what a person finds by sight is found by role and name here.
window.markWanted = (wanted) => {
  const element = find(wanted);
  if (!element) return undefined;
  marks += 1;
  element.setAttribute('data-mark', String(marks));
  element.scrollIntoView({ block: 'center' });
  return `[data-mark="${marks}"]`;
};
