import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Lets the up and down arrows go from a control of one `data-row` to the same control of its neighbour. */
export function useRowKeys(container: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = container.current;
    element?.addEventListener('keydown', moveToNeighbour);
    return () => element?.removeEventListener('keydown', moveToNeighbour);
  }, [container]);
}

const CONTROLS = 'a, button, input';

function moveToNeighbour(event: KeyboardEvent): void {
  const from = event.target;
  const row = from instanceof Element ? from.closest('[data-row]') : null;
  if (!row || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) {
    return;
  }
  const place = [...row.querySelectorAll(CONTROLS)].findIndex((control) => control === from);
  const neighbour = event.key === 'ArrowDown' ? row.nextElementSibling : row.previousElementSibling;
  const control = neighbour?.querySelectorAll<HTMLElement>(CONTROLS)[place];
  if (control) {
    event.preventDefault();
    control.focus();
  }
}
