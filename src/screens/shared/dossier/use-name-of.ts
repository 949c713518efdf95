import { useMemo } from 'preact/hooks';
import type { BookView } from '#domain/book/view.ts';
import { householdsOf } from '#domain/register/household.ts';

/** What to call a household by its id: its head, with the address where another head has the same name. */
export function useNameOf(view: BookView): (household: string) => string {
  return useMemo(() => {
    const households = householdsOf(view);
    const heads = new Map<string, number>();
    for (const { headName } of households) heads.set(headName, (heads.get(headName) ?? 0) + 1);
    const names = new Map(
      households.map(({ id, headName, address }) => [
        id,
        (heads.get(headName) ?? 0) > 1 && address ? `${headName} (${address})` : headName,
      ]),
    );
    return (household) => names.get(household) ?? household;
  }, [view]);
}
