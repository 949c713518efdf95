import { yearsOf } from '#domain/register/commune.ts';
import { t } from '#i18n/desk.ts';
import { PageHeader } from '#ui/PageHeader.tsx';

import { useApp } from '../shared/app-context.ts';
import { useYear } from '../shared/use-year.ts';
import { CommuneForm } from './CommuneForm.tsx';
import { OverridesForm } from './OverridesForm.tsx';
import { RulesTable } from './RulesTable.tsx';
import { TargetsForm } from './TargetsForm.tsx';
import { YearForm } from './YearForm.tsx';

/** The commune's year: by which rules, with which numbers of the province, towards which targets. */
export function YearScreen() {
  const app = useApp();
  const year = useYear();
  const opened = yearsOf(app.commune.value).includes(year);
  return (
    <>
      <PageHeader title={t('year.title')} lead={t('year.intro')} />
      <YearForm key={`year-${year}`} year={year} opened={opened} />
      {opened && <TargetsForm key={`targets-${year}`} year={year} />}
      {opened && <OverridesForm key={`overrides-${year}`} year={year} />}
      <RulesTable year={year} />
      <CommuneForm />
    </>
  );
}
