import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/**
 * Lets j and k do what the arrows do in a table, and r press the return button of the row.
 *
 * Only while something in a row has the focus and nobody types: a letter must do nothing anywhere else (WCAG 2.1.4).
 */
export function useLetterKeys(container: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = container.current;
    element?.addEventListener('keydown', walkByLetter);
    return () => element?.removeEventListener('keydown', walkByLetter);
  }, [container]);
}

const ARROWS: Readonly<Record<string, string>> = { j: 'ArrowDown', k: 'ArrowUp' };

function walkByLetter(event: KeyboardEvent): void {
  const from = event.target instanceof HTMLElement ? event.target : null;
  const row = from?.closest('[data-row]');
  if (!from || !row || event.ctrlKey || event.metaKey || event.altKey) return;
  if (from.matches('input:not([type=checkbox]), select, textarea')) return;
  const arrow = ARROWS[event.key];
  if (arrow) from.dispatchEvent(new KeyboardEvent('keydown', { key: arrow, bubbles: true }));
  if (event.key === 'r') row.querySelector<HTMLElement>('[data-return] button')?.click();
}
