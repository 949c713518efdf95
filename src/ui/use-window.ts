import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Rows kept beyond both edges: what Tab and the arrow keys walk onto before the list has scrolled. */
const OVERSCAN = 8;

/** Before the first layout, and where there is none (tests). */
const ROW_HEIGHT_GUESS = 64;
const VIEW_HEIGHT_GUESS = 640;

interface Sight {
  readonly first: number;
  readonly size: number;
  readonly rowHeight: number;
}

/** The rows worth drawing, and the empty space before and after them in px. */
export interface Shown {
  readonly start: number;
  readonly end: number;
  readonly before: number;
  readonly after: number;
}

/**
 * Follows a scroll container of `count` rows, beginning at `startAt`.
 *
 * All rows have the height of the first one that carries `data-row`. It is measured, not given, because it
 * follows the reader's text size.
 */
export function useWindow(scroller: RefObject<HTMLElement | null>, count: number, startAt = 0): Shown {
  const [{ first, size, rowHeight }, setSight] = useState(() => sightOf(null));
  const topRow = useRef(startAt);

  // Also when the reader changes the text size: the same row stays at the top.
  useLayoutEffect(() => {
    scroller.current?.scrollTo({ top: topRow.current * rowHeight });
  }, [scroller, rowHeight]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) {
      return;
    }
    const measure = () => setSight((old) => keepIfSame(old, sightOf(element)));
    const follow = () => {
      topRow.current = element.scrollTop / rowHeightIn(element);
      measure();
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', follow, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', follow);
    };
  }, [scroller]);

  const start = Math.max(0, Math.min(first, count - size));
  const end = Math.min(count, start + size);
  return { start, end, before: start * rowHeight, after: (count - end) * rowHeight };
}

function sightOf(scroller: HTMLElement | null): Sight {
  const rowHeight = rowHeightIn(scroller);
  return {
    first: Math.max(0, Math.floor((scroller?.scrollTop ?? 0) / rowHeight) - OVERSCAN),
    size: Math.ceil((scroller?.clientHeight || VIEW_HEIGHT_GUESS) / rowHeight) + 2 * OVERSCAN,
    rowHeight,
  };
}

function rowHeightIn(scroller: HTMLElement | null): number {
  return scroller?.querySelector('[data-row]')?.getBoundingClientRect().height || ROW_HEIGHT_GUESS;
}

function keepIfSame(old: Sight, next: Sight): Sight {
  const same = old.first === next.first && old.size === next.size && old.rowHeight === next.rowHeight;
  return same ? old : next;
}
