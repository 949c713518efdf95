import type { ComponentProps } from 'preact';
import { formatLongDate } from '#i18n/format.ts';
import { Field } from '#ui/Field.tsx';

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Does this browser write the month first, as an English one does for a Vietnamese reader? */
function writesMonthFirst(): boolean {
  const [first] = new Intl.DateTimeFormat().formatToParts();
  return first?.type === 'month';
}

/**
 * A day, by the browser's own calendar. A browser that writes 11/05 for the fifth of November would be misread: the day is then
 * said in words too.
 */
export function DateField(props: Omit<ComponentProps<typeof Field>, 'kind' | 'hint'>) {
  const isToBeSaid = ISO_DAY.test(props.value) && writesMonthFirst();
  return <Field {...props} kind="date" hint={isToBeSaid ? formatLongDate(props.value) : undefined} />;
}
