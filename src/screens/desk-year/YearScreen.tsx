import { useState } from 'preact/hooks';

import { areasOf } from '#domain/register/areas.ts';
import { yearsOf } from '#domain/register/commune.ts';
import { t as desk } from '#i18n/desk.ts';
import { t } from '#i18n/rules.ts';
import { Stack } from '#ui/Card.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { Tabs } from '#ui/Tabs.tsx';

import { useApp } from '../shared/app-context.ts';
import { useYear } from '../shared/use-year.ts';
import { AreasTab } from './areas/AreasTab.tsx';
import { CommuneForm } from './CommuneForm.tsx';
import { CommuneRules } from './editor/CommuneRules.tsx';
import type { RulesDraft } from './editor/rules-draft.ts';
import { useDrafts } from './drafts.ts';
import type { HolidaysDraft } from './holidays/holidays-draft.ts';
import { HolidaysTab } from './holidays/HolidaysTab.tsx';
import { RulesInForce } from './in-force/RulesInForce.tsx';
import { TargetsForm } from './TargetsForm.tsx';
import { YearForm } from './YearForm.tsx';

const PARTS = ['year', 'in-force', 'own', 'areas', 'holidays'] as const;
type Part = (typeof PARTS)[number];

/** The part that the address asks for: `/desk/year?part=holidays`. */
const partOfAddress = (): Part => {
  const asked = new URLSearchParams(location.search).get('part');
  return PARTS.find((part) => part === asked) ?? 'year';
};

/** The commune's year: by which rules, with whose numbers, on which working days, towards which targets. */
export function YearScreen() {
  const { commune } = useApp();
  const year = useYear();
  const [part, show] = useState(partOfAddress);
  const drafts = useDrafts<RulesDraft>('year-rules');
  const holidays = useDrafts<HolidaysDraft>('year-holidays');
  const areas = areasOf(commune.value).length;
  return (
    <>
      <PageHeader title={desk('year.title')} lead={desk('year.intro')} />
      <Tabs
        label={t('tabs.label')}
        tabs={PARTS.map((id) => ({
          id,
          label: t(`tab.${id}`),
          count: id === 'areas' && areas > 0 ? areas : undefined,
        }))}
        selected={part}
        onSelect={show}
      >
        <Stack gap={4}>
          {part === 'year' && <YearAndTargets year={year} />}
          {part === 'in-force' && <RulesInForce year={year} />}
          {part === 'own' && <CommuneRules key={year} year={year} drafts={drafts} />}
          {part === 'areas' && <AreasTab key={year} year={year} drafts={drafts} />}
          {part === 'holidays' && <HolidaysTab key={year} year={year} drafts={holidays} />}
        </Stack>
      </Tabs>
    </>
  );
}

/** Which year, under which decree, towards which targets, for which commune. */
function YearAndTargets({ year }: { readonly year: number }) {
  const opened = yearsOf(useApp().commune.value).includes(year);
  return (
    <>
      <YearForm key={`year-${year}`} year={year} opened={opened} />
      {opened && <TargetsForm key={`targets-${year}`} year={year} />}
      <CommuneForm />
    </>
  );
}
