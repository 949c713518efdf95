import { useState } from 'preact/hooks';

import { PUBLIC_HOLIDAYS } from '#domain/calendar/holidays.ts';
import { t } from '#i18n/rules.ts';
import { Stack } from '#ui/Card.tsx';
import { Field } from '#ui/Field.tsx';

import type { Drafts } from '../drafts.ts';
import type { HolidaysDraft } from './holidays-draft.ts';
import { HolidaysForm } from './HolidaysForm.tsx';

/** The years that terms of this title year may run through, and those that the app knows. */
const yearsAround = (year: number): readonly number[] =>
  [...new Set([...PUBLIC_HOLIDAYS.value.map((each) => each.year), year, year + 1])].sort((a, b) => b - a);

interface HolidaysTabProps {
  readonly year: number;
  readonly drafts: Drafts<HolidaysDraft>;
}

/** On which weekdays nobody works, and which days at the weekend are worked instead. */
export function HolidaysTab({ year, drafts }: HolidaysTabProps) {
  const [chosen, choose] = useState(year);
  return (
    <Stack gap={4}>
      <Field
        kind="select"
        label={t('holidays.year.label')}
        hint={t('holidays.intro')}
        options={yearsAround(year).map((each) => ({ value: String(each), label: String(each) }))}
        value={String(chosen)}
        onInput={(value) => choose(Number(value))}
      />
      <HolidaysForm key={chosen} year={chosen} drafts={drafts} />
    </Stack>
  );
}
