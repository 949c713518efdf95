import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';

export const SHOWN = ['all', 'todo', 'registered', 'declined', 'moved-out'] as const;
export type ShownState = (typeof SHOWN)[number];

/** What the list shows and where it stands. Lives in the address, so that going back finds it as it was; but for what is searched. */
export interface ListQuery {
  readonly search: string;
  readonly shown: ShownState;
  /** Empty for every cluster. */
  readonly cluster: string;
  /** The row to begin at. */
  readonly at: number;
}

/** What was searched for last: names, of which an address tells the browser's history, on the disk, in plain. */
let searched = '';

function readQuery(query: Readonly<Record<string, string>>): ListQuery {
  const shown = SHOWN.find((state) => state === query['show']) ?? 'all';
  const search = query['q'] ? searched : '';
  // Of a page that was loaded anew the row stood in a list that nobody knows any more.
  const at = query['q'] && search === '' ? 0 : Number.parseInt(query['at'] ?? '', 10);
  return { search, shown, cluster: query['cluster'] ?? '', at: at > 0 ? at : 0 };
}

/** The query as it stands behind an address; empty for a list that shows everything from its beginning. */
export function queryText({ search, shown, cluster, at }: ListQuery): string {
  const params = new URLSearchParams();
  if (search !== '') params.set('q', '1');
  if (shown !== 'all') params.set('show', shown);
  if (cluster !== '') params.set('cluster', cluster);
  if (at > 0) params.set('at', String(at));
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** The list's state, written behind the address at each change without a new step in the browser's history. */
export function useListQuery() {
  const { query } = useLocation();
  const [list, setList] = useState<ListQuery>(() => readQuery(query));
  const change = (changes: Partial<ListQuery>) => {
    const next = { ...list, at: 0, ...changes };
    setList(next);
    remember(next);
  };
  return { list, change };
}

/** Writes the list's state behind the address of the page that is open. */
export function remember(list: ListQuery): void {
  searched = list.search;
  history.replaceState(null, '', location.pathname + queryText(list));
}
