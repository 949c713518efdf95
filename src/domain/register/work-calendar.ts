import { resolve } from '../book/resolve.ts';
import type { BookView } from '../book/view.ts';
import { PUBLIC_HOLIDAYS, workCalendarOf, type WorkCalendar } from '../calendar/holidays.ts';

/** The working days as the commune has them: its officer's holidays in the place of those that the app knows. */
export function workCalendarIn(communeView: BookView): WorkCalendar {
  const own = [...communeView.ofKind('holidays')].flatMap((state) => {
    const holidays = resolve(state, 'holidays');
    if (holidays.type === 'empty') return [];
    return [holidays.value];
  });
  return workCalendarOf([...PUBLIC_HOLIDAYS.value, ...own]);
}
