import { yearsOf } from '#domain/register/commune.ts';
import { useApp } from './app-context.ts';

/** The title year in hand: the newest that the commune has opened, or this year before it has opened any. */
export function useYear(): number {
  const { commune, today } = useApp();
  return yearsOf(commune.value)[0] ?? today.value.year;
}
