import { useLayoutEffect } from 'preact/hooks';

/** All screens share one scroller: what takes another's `place` begins at its top, not where that one was left. */
export const useTop = (place: unknown): void =>
  useLayoutEffect(() => {
    const page = document.querySelector('#main > *');
    if (page) page.scrollTop = 0;
  }, [place]);
