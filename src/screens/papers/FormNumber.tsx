import type { FormInfo } from '#documents/forms/index.ts';
import { ruleSetOf } from '#domain/register/year-rules.ts';
import { t } from '#i18n/papers.ts';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import { useApp } from '../shared/app-context.ts';
import { useYear } from '../shared/use-year.ts';
import { numberUnder } from './form-number.ts';

/** What the form is called in the year's decree, with the mark of a number that nobody could verify. */
export function FormNumber({ form }: { readonly form: FormInfo }) {
  const { commune } = useApp();
  const number = numberUnder(form.numbers, ruleSetOf(commune.value, useYear()).id);
  if (!number) return <>{t('papers.number.none')}</>;
  return (
    <>
      {number.value}
      {number.unverified && (
        <>
          {' '}
          <StatusBadge tone="pending">{t('papers.number.unverified')}</StatusBadge>
        </>
      )}
    </>
  );
}
