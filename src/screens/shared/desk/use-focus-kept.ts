import { useEffect, useRef } from 'preact/hooks';

/** What says first where the page has gone: its next heading, or its news. */
const FIRST_WORDS = 'h2, [role="status"], [role="alert"]';

/**
 * When what had the focus went away with a step of the work, gives it to the first words of what came instead, so that nobody who
 * works by keyboard or by ear starts over at the top of the page. `step` is a name for what is shown now.
 */
export function useFocusKept(step: string, words = FIRST_WORDS): void {
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    if (document.activeElement !== document.body) return;
    const shown = document.getElementById('main')?.querySelectorAll<HTMLElement>(words) ?? [];
    const first = [...shown].find(({ textContent }) => textContent !== '');
    if (!first) return;
    first.tabIndex = -1;
    first.focus();
  }, [step, words]);
}
