import { useState } from 'preact/hooks';

import type { HolidaysBody } from '#domain/book/kinds-of-recognition.ts';
import type { WorkCalendar } from '#domain/calendar/holidays.ts';
import { isoDayOf, parseIsoDay } from '#domain/calendar/iso-day.ts';
import { workingTermFrom } from '#domain/register/working-term.ts';
import { formatDate } from '#i18n/format.ts';
import { t } from '#i18n/rules.ts';
import { Card, Stack } from '#ui/Card.tsx';
import { Field } from '#ui/Field.tsx';

import { useApp } from '../../shared/app-context.ts';
import { DateField } from '../../shared/DateField.tsx';
import form from '../RecordForm.module.css';

const MAX_DAYS = 366;

interface TermPreviewProps {
  readonly holidays: HolidaysBody;
  readonly calendar: WorkCalendar;
}

/** Tries the days out: where a term in working days ends that runs from a day, with what is typed above. */
export function TermPreview({ holidays, calendar }: TermPreviewProps) {
  const today = useApp().today.value;
  const [from, setFrom] = useState(
    isoDayOf(today.year === holidays.year ? today : { year: holidays.year, month: 11, day: 18 }),
  );
  const [days, setDays] = useState('10');
  const start = parseIsoDay(from);
  const count = /^\d{1,3}$/.test(days.trim()) ? Number(days) : 0;
  const usable = start !== undefined && count > 0 && count <= MAX_DAYS;
  return (
    <Card title={t('holidays.try.title')}>
      <Stack gap={3}>
        <div class={form.fields}>
          <DateField label={t('holidays.try.from.label')} value={from} onInput={setFrom} />
          <Field
            kind="number"
            label={t('holidays.try.days.label')}
            value={days}
            maxLength={3}
            error={count > 0 && count <= MAX_DAYS ? undefined : t('holidays.try.days.error')}
            onInput={setDays}
          />
        </div>
        <div role="status">{usable && <TermEnd {...{ start, count, holidays, calendar }} />}</div>
      </Stack>
    </Card>
  );
}

interface TermEndProps extends TermPreviewProps {
  readonly start: Parameters<typeof workingTermFrom>[0];
  readonly count: number;
}

function TermEnd({ start, count, holidays, calendar }: TermEndProps) {
  const { end, daysOff } = workingTermFrom(start, count, calendar);
  const nameOf = (day: string) => holidays.days.find((each) => each.day === day)?.name;
  const off = daysOff.map(isoDayOf).map((day) => [formatDate(day), nameOf(day)].filter(Boolean).join(' '));
  return (
    <>
      <p>
        <strong>{t('holidays.try.end.status', { count, day: formatDate(isoDayOf(end)) })}</strong>
      </p>
      <p>
        {off.length === 0
          ? t('holidays.try.none-off.status')
          : t('holidays.try.off.status', { days: off.join('; ') })}
      </p>
      {!calendar.knows(end.year) && <p>{t('holidays.try.unknown.status', { year: end.year })}</p>}
    </>
  );
}
