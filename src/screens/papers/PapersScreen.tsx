import { useState } from 'preact/hooks';
import { FORMS, type FormMaker } from '#documents/forms/index.ts';
import { ruleSetOf } from '#domain/register/year-rules.ts';
import { t as common } from '#i18n/common.ts';
import { t } from '#i18n/papers.ts';
import { language } from '#i18n/translate.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { SearchBox } from '#ui/SearchBox.tsx';
import { useApp } from '../shared/app-context.ts';
import { useYear } from '../shared/use-year.ts';
import { findForms, groupsOf } from './find-forms.ts';
import { numberUnder } from './form-number.ts';
import { FormGroupCard } from './FormGroupCard.tsx';
import styles from './PapersScreen.module.css';
import { useSide } from './side.ts';

const EVERYBODY: readonly FormMaker[] = ['household', 'village', 'commune', 'deciding-authority'];
/** What a village makes itself comes first. */
const ON_THE_PHONE: readonly FormMaker[] = ['village', 'household'];
const ABOVE: readonly FormMaker[] = ['commune', 'deciding-authority'];

/** Every form, blank and filled from the book. */
export function PapersScreen() {
  return useSide() === 'desk' ? <PapersOfTheDesk /> : <PapersOfTheVillage />;
}

function PapersOfTheDesk() {
  const [query, setQuery] = useState('');
  const year = useYear();
  const rules = ruleSetOf(useApp().commune.value, year);
  const forms = findForms(FORMS, query, ({ numbers }) => numberUnder(numbers, rules.id)?.value ?? '');
  return (
    <>
      <PageHeader
        title={t('papers.title')}
        lead={t('papers.intro.label', { year, ruleSet: rules.title[language.value] })}
      />
      <SearchBox
        label={t('papers.search.label')}
        value={query}
        onInput={setQuery}
        clearLabel={common('search.clear.action')}
        status={query === '' ? undefined : t('papers.found.status', { count: forms.length })}
      />
      {forms.length === 0 && (
        <EmptyState icon="search" title={t('papers.none.title')}>
          {t('papers.none.hint')}
        </EmptyState>
      )}
      {groupsOf(forms, EVERYBODY).map((group) => (
        <FormGroupCard key={group.maker} group={group} />
      ))}
    </>
  );
}

function PapersOfTheVillage() {
  const above = groupsOf(FORMS, ABOVE);
  const count = above.reduce((sum, { forms }) => sum + forms.length, 0);
  return (
    <>
      {groupsOf(FORMS, ON_THE_PHONE).map((group) => (
        <FormGroupCard key={group.maker} group={group} />
      ))}
      <details class={styles.folded}>
        <summary class={styles.summary}>{t('papers.of-commune.action', { count })}</summary>
        {above.map((group) => (
          <FormGroupCard key={group.maker} group={group} />
        ))}
      </details>
    </>
  );
}
