import { useState } from 'preact/hooks';

import { incidentPaper } from '#documents/forms/f23-incident.ts';
import { paperPlaceOf } from '#documents/from-book/place.ts';
import { isoDayOf, parseIsoDay } from '#domain/calendar/iso-day.ts';
import { tellBy } from '#domain/privacy/incident.ts';
import { formatDateTime } from '#i18n/format.ts';
import { t } from '#i18n/privacy.ts';
import { Button } from '#ui/Button.tsx';
import { Card, Stack } from '#ui/Card.tsx';
import { Field } from '#ui/Field.tsx';
import { Notice } from '#ui/Notice.tsx';

import { useApp } from '../shared/app-context.ts';
import { DateField } from '../shared/DateField.tsx';
import { bookSources } from '../shared/paper/book-sources.ts';
import { paperUrl } from '../shared/paper/paper-url.ts';
import { useYear } from '../shared/use-year.ts';
import { IncidentPaper } from './IncidentPaper.tsx';

const TEXTS = ['what', 'whose', 'done', 'told'] as const;
type Texts = Readonly<Record<(typeof TEXTS)[number], string>>;

/** The moment that a day and a time of this device's zone name. */
function momentOf(day: string, time: string): number | undefined {
  const date = parseIsoDay(day);
  const [, hours = '', minutes = ''] = /^(\d{1,2})[:hg](\d{2})$/.exec(time.trim()) ?? [];
  if (!date || hours === '' || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return new Date(date.year, date.month - 1, date.day, Number(hours), Number(minutes)).getTime();
}

/** What happened, for the record on paper; the clock runs from when it was noticed. */
export function IncidentForm() {
  const app = useApp();
  const year = useYear();
  const [day, setDay] = useState(isoDayOf(app.today.value));
  const [time, setTime] = useState('');
  const [texts, setTexts] = useState<Texts>({ what: '', whose: '', done: '', told: '' });
  const [shown, setShown] = useState(false);
  const noticedAt = momentOf(day, time);
  const term = noticedAt === undefined ? undefined : tellBy(noticedAt, app.recording.now());
  const until = term ? formatDateTime(term.until) : '';
  const paper = incidentPaper({
    place: paperPlaceOf(bookSources(app, [], year)),
    madeOn: isoDayOf(app.today.value),
    noticedAt: noticedAt === undefined ? '' : formatDateTime(noticedAt),
    tellBy: until,
    ...texts,
  });
  return (
    <Card title={t('incident.title')}>
      <Notice still tone="pending" title={t('incident.clock.title')}>
        {t('incident.clock.hint')}
      </Notice>
      <Stack row gap={3}>
        <DateField label={t('incident.noticed-on.label')} value={day} onInput={setDay} />
        <Field
          label={t('incident.noticed-at.label')}
          value={time}
          onInput={setTime}
          error={time !== '' && noticedAt === undefined ? t('incident.time.error') : undefined}
        />
      </Stack>
      {term && <TermNotice until={until} hoursLeft={term.hoursLeft} />}
      {TEXTS.map((name) => (
        <Field
          key={name}
          kind="multiline"
          label={t(`incident.${name}.label`)}
          value={texts[name]}
          onInput={(value) => setTexts({ ...texts, [name]: value })}
          maxLength={2000}
        />
      ))}
      <Stack row gap={3}>
        <Button kind="primary" icon="minutes" onClick={() => setShown(true)}>
          {t('incident.paper.action')}
        </Button>
        <Button icon="print" href={paperUrl('desk', { form: 'F23', blank: true })}>
          {t('incident.blank.action')}
        </Button>
      </Stack>
      <p>{t('incident.kept.hint')}</p>
      {shown && <IncidentPaper paper={paper} />}
    </Card>
  );
}

/** How long there still is to tell the authority, or since when it is late. */
function TermNotice({ until, hoursLeft }: { readonly until: string; readonly hoursLeft: number }) {
  const isLate = hoursLeft < 0;
  return (
    <Notice tone={isLate ? 'danger' : 'pending'} icon="clock">
      {isLate
        ? t('incident.over.status', { until })
        : t('incident.until.status', { until, hours: hoursLeft })}
    </Notice>
  );
}
