import { useState } from 'preact/hooks';

import { openYear } from '#commands/commune.ts';
import { resolve } from '#domain/book/resolve.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { yearsOf } from '#domain/register/commune.ts';
import { ruleSetOf } from '#domain/register/year-rules.ts';
import { RULE_SETS, ruleSetForYear } from '#domain/rules/rule-sets.ts';
import { t } from '#i18n/desk.ts';
import { language } from '#i18n/translate.ts';
import { ChoiceRows } from '#ui/CheckRow.tsx';
import { Field } from '#ui/Field.tsx';

import { useApp } from '../shared/app-context.ts';
import { RecordForm } from './RecordForm.tsx';
import { useRecord } from './use-record.ts';

interface YearFormProps {
  readonly year: number;
  readonly opened: boolean;
}

/** Title years that a known decree judges. */
const yearOfText = (text: string): number | undefined => {
  const year = Number(text);
  return /^\d{4}$/.test(text) && year < 2200 && ruleSetForYear(year) ? year : undefined;
};

/** Opens a year under a decree, or puts the year under another one. */
export function YearForm({ year, opened }: YearFormProps) {
  const app = useApp();
  const [text, setText] = useState(String(year));
  const [chosen, setChosen] = useState<string>();
  const { record, ...state } = useRecord();
  const typed = yearOfText(text);
  const known = typed !== undefined && yearsOf(app.commune.value).includes(typed);
  const inForce = typed === undefined ? undefined : ruleSetOf(app.commune.value, typed).id;
  const ruleSet = chosen ?? inForce;
  const send = () => {
    if (typed === undefined || ruleSet === undefined) return;
    // The province's numbers stay when only the decree changes.
    const settings = resolve(app.commune.value.get(subjectOf.year(typed)), 'year');
    const overrides = settings.type === 'empty' ? null : settings.value.overrides;
    void record(() => openYear(app.recording, { year: typed, ruleSet, overrides }));
  };
  return (
    <RecordForm
      first={!opened}
      title={t('year.choose.title')}
      hint={
        opened
          ? t('year.opened.status', {
              year,
              ruleSet: ruleSetOf(app.commune.value, year).title[language.value],
            })
          : t('year.not-opened.status', { year })
      }
      action={t(known ? 'year.change.action' : 'year.open.action', { year: typed ?? text })}
      onRecord={send}
      {...state}
    >
      <Field
        kind="number"
        label={t('year.choose.label')}
        hint={t('year.meetings-pinned.hint')}
        value={text}
        onInput={setText}
        maxLength={4}
        error={typed === undefined ? t('year.choose.error') : undefined}
      />
      <ChoiceRows
        label={t('year.rule-set.label')}
        choices={RULE_SETS.map((each) => ({
          value: each.id,
          label: each.title[language.value],
          detail:
            typed !== undefined &&
            (ruleSetForYear(typed)?.id === each.id
              ? t('year.rule-set.suits')
              : t('year.rule-set.other', { year: typed })),
        }))}
        value={ruleSet}
        onChoose={setChosen}
      />
    </RecordForm>
  );
}
