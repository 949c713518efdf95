import { forgetHolidays, setHolidays } from '#commands/commune-year.ts';
import { PUBLIC_HOLIDAYS } from '#domain/calendar/holidays.ts';
import { ownHolidaysOf, workCalendarWith } from '#domain/register/work-calendar.ts';
import { citationText } from '#domain/rules/citation-text.ts';
import { t as desk } from '#i18n/desk.ts';
import { t } from '#i18n/rules.ts';
import { language } from '#i18n/translate.ts';
import { Button } from '#ui/Button.tsx';
import { Card, Stack } from '#ui/Card.tsx';
import { Field } from '#ui/Field.tsx';
import { StatusBadge } from '#ui/StatusBadge.tsx';

import { useApp } from '../../shared/app-context.ts';
import { CommandFeedback } from '../CommandFeedback.tsx';
import type { Drafts } from '../drafts.ts';
import { useYearCommand } from '../use-year-command.ts';
import { HolidayRows } from './HolidayRows.tsx';
import { draftOfHolidays, holidaysOfDraft, knownHolidays, type HolidaysDraft } from './holidays-draft.ts';
import { TermPreview } from './TermPreview.tsx';
import { WorkdayRows } from './WorkdayRows.tsx';

const DOCUMENT_MAX = 200;

interface HolidaysFormProps {
  readonly year: number;
  readonly drafts: Drafts<HolidaysDraft>;
}

/** A year's holidays: those that the app knows until somebody enters the announcement's. */
export function HolidaysForm({ year, drafts }: HolidaysFormProps) {
  const { commune, recording } = useApp();
  const own = ownHolidaysOf(commune.value, year);
  const typed = drafts.of(String(year));
  const type = (draft: HolidaysDraft | null) => drafts.put(String(year), draft);
  const draft = typed ?? draftOfHolidays(year, own);
  const holidays = holidaysOfDraft(year, draft);
  const change = (part: Partial<HolidaysDraft>) => type({ ...draft, ...part });
  const forget = () => type(null);
  const command = useYearCommand(forget);
  const record = async () => {
    const done = await command.record(
      () => setHolidays(recording, holidays),
      t('holidays.recorded.status', { year }),
    );
    if (done) forget();
  };
  const restore = async () => {
    const done = await command.record(
      () => forgetHolidays(recording, year),
      t('holidays.restored.status', { year }),
    );
    if (done) forget();
  };
  return (
    <Stack gap={4}>
      <Card title={t('holidays.title', { year })}>
        <Stack gap={4}>
          <Source year={year} document={own?.document} />
          <HolidayRows days={draft.days} onChange={(days) => change({ days })} />
          <WorkdayRows workdays={draft.workdays} onChange={(workdays) => change({ workdays })} />
          <Field
            label={t('holidays.document.label')}
            hint={t('holidays.document.hint')}
            value={draft.document}
            maxLength={DOCUMENT_MAX}
            onInput={(document) => change({ document })}
          />
          <CommandFeedback of={command} />
          <Stack row gap={3}>
            <Button kind="primary" busy={command.busy} onClick={() => void record()}>
              {t('holidays.record.action', { year })}
            </Button>
            {own && (
              <Button icon="undo" onClick={() => void restore()}>
                {t('holidays.restore.action')}
              </Button>
            )}
            {typed && <Button onClick={forget}>{t('editor.forget.action')}</Button>}
          </Stack>
        </Stack>
      </Card>
      <TermPreview holidays={holidays} calendar={workCalendarWith(commune.value, holidays)} />
    </Stack>
  );
}

/** Whose days these are: the announcement's, or the app's own, which nobody could compare. */
function Source({ year, document }: { readonly year: number; readonly document: string | undefined }) {
  if (document !== undefined) return <p>{t('holidays.own.status', { document })}</p>;
  if (!knownHolidays(year)) return <p>{t('holidays.unknown.status', { year })}</p>;
  const { citation, note } = PUBLIC_HOLIDAYS;
  return (
    <p>
      <StatusBadge tone="pending">{desk('year.rules.unverified.label')}</StatusBadge> {citationText(citation)}
      . {note?.[language.value]}
    </p>
  );
}
