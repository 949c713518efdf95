import { useComputed } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';

import type { BookView } from '#domain/book/view.ts';
import { villagesOf, type Village } from '#domain/register/commune.ts';
import {
  bookYearsOf,
  yearBookSteps,
  type BookProgress,
  type BookVillage,
  type YearBook,
} from '#domain/year-book/year-book.ts';

import { useApp } from '../shared/app-context.ts';
import { takeSteps } from '../shared/take-steps.ts';

/** The book with what it was made from. */
export interface MadeBook {
  readonly book: YearBook;
  readonly villages: readonly Village[];
  /** The newest first. */
  readonly years: readonly number[];
}

export interface BookWork {
  /** The last that was made; it stays while a newer one is on its way. */
  readonly made: MadeBook | undefined;
  /** How far the work is; missing when there is none. */
  readonly progress: BookProgress | undefined;
  readonly stopped: boolean;
  stop(): void;
  goOn(): void;
}

interface Sources {
  readonly commune: BookView;
  readonly villages: readonly Village[];
  readonly books: readonly BookVillage[];
}

const NOTHING_DONE: BookProgress = { done: 0, total: 1 };

/** The commune's book over the years, made in slices and again after each change; villages that did not change are not read again. */
export function useYearBook(): BookWork {
  const app = useApp();
  const sources = useComputed((): Sources => {
    const villages = villagesOf(app.commune.value);
    const books = villages.map(({ id }) => ({ id, view: app.village(id).value }));
    return { commune: app.commune.value, villages, books };
  }).value;
  const [made, setMade] = useState<MadeBook>();
  const [progress, setProgress] = useState<BookProgress>();
  const [stopped, setStopped] = useState(false);

  useEffect(() => {
    if (stopped) return undefined;
    let overtaken = false;
    setProgress(NOTHING_DONE);
    void makeBook(sources, setProgress, () => overtaken).then((book) => {
      if (!book) return;
      setMade(book);
      setProgress(undefined);
    });
    return () => {
      overtaken = true;
    };
  }, [sources, stopped]);

  return {
    made,
    progress: stopped ? undefined : progress,
    stopped,
    stop: () => setStopped(true),
    goOn: () => setStopped(false),
  };
}

async function makeBook(
  { commune, villages, books }: Sources,
  onProgress: (progress: BookProgress) => void,
  isStopped: () => boolean,
): Promise<MadeBook | undefined> {
  const years = bookYearsOf(books, commune);
  const book = await takeSteps(yearBookSteps(books, commune, years), onProgress, isStopped);
  return book && { book, villages, years };
}
