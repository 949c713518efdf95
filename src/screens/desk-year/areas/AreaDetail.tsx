import { describeArea, setAreaRules } from '#commands/commune-year.ts';
import type { Area } from '#domain/register/areas.ts';
import { earlierRulesOfArea } from '#domain/register/earlier-rules.ts';
import { villagesByArea } from '#domain/register/villages-by-area.ts';
import { ownRulesOf, ownRulesOfArea, ruleSetOf } from '#domain/register/year-rules.ts';
import { t } from '#i18n/rules.ts';
import { Stack } from '#ui/Card.tsx';
import { Subject } from '#ui/Subject.tsx';

import { useApp } from '../../shared/app-context.ts';
import { CommandFeedback } from '../CommandFeedback.tsx';
import type { Drafts } from '../drafts.ts';
import type { RulesDraft } from '../editor/rules-draft.ts';
import { RulesEditor } from '../editor/RulesEditor.tsx';
import { useYearCommand } from '../use-year-command.ts';
import { AreaForm } from './AreaForm.tsx';
import { AreaVillages } from './AreaVillages.tsx';

interface AreaDetailProps {
  readonly year: number;
  readonly area: Area;
  readonly drafts: Drafts<RulesDraft>;
}

/** One part of the commune: its name and class, its villages, its own numbers of the year. */
export function AreaDetail({ year, area, drafts }: AreaDetailProps) {
  const { commune, recording } = useApp();
  const view = commune.value;
  const command = useYearCommand();
  const { id, name, areaClass } = area;
  return (
    <Stack gap={4}>
      <Subject title={name} lead={t(`area-class.${areaClass}`)} />
      <AreaForm
        key={`${name}:${areaClass}`}
        title={t('areas.describe.title')}
        action={t('areas.describe.action')}
        known={area}
        busy={command.busy}
        onRecord={async (body) => {
          await command.record(
            () => describeArea(recording, id, body),
            t('areas.described.status', { name: body.name }),
          );
        }}
      />
      <CommandFeedback of={command} />
      <AreaVillages area={area} />
      <h2>{t('areas.own-rules.title', { name, year })}</h2>
      <p>{t('areas.own-rules.intro')}</p>
      <RulesEditor
        name={`area:${id}`}
        drafts={drafts}
        year={year}
        known={ownRulesOfArea(view, year, id)}
        below={ruleSetOf(view, year)}
        numbersBelow={ownRulesOf(view, year)}
        villages={(villagesByArea(view).get(id) ?? []).map((village) => village.id)}
        areasApart={[]}
        earlier={earlierRulesOfArea(view, year, id)}
        clearLabel={t('areas.clear.action')}
        recordedText={t('areas.recorded.status', { name, year })}
        put={(overrides) => setAreaRules(recording, { year, area: id, overrides })}
      />
    </Stack>
  );
}
