import type { LiveBook } from './live-book.ts';
import type { BookDatabase } from './schema.ts';

const READ_AT_ONCE = 4000;

/**
 * Loads all rows of the view in the caller's transaction, so that no commit of another tab falls between; in pieces, so that the
 * page answers in between.
 */
export async function loadRows({ subjects }: BookDatabase, live: LiveBook): Promise<void> {
  for (let last = ''; ; ) {
    const states = await subjects.where('subject').above(last).limit(READ_AT_ONCE).toArray();
    for (const state of states) live.load(state);
    if (states.length < READ_AT_ONCE) return;
    last = states.at(-1)?.subject ?? '';
  }
}
