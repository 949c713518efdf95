import { useState } from 'preact/hooks';

import { addArea, forgetArea } from '#commands/commune-year.ts';
import { areasOf, type Area } from '#domain/register/areas.ts';
import { villagesByArea } from '#domain/register/villages-by-area.ts';
import { ownRulesOfArea } from '#domain/register/year-rules.ts';
import { t } from '#i18n/rules.ts';
import { Card, Stack } from '#ui/Card.tsx';

import { useApp } from '../../shared/app-context.ts';
import { DeskTable } from '../../shared/desk/DeskTable.tsx';
import { useFocusKept } from '../../shared/desk/use-focus-kept.ts';
import { CommandFeedback } from '../CommandFeedback.tsx';
import type { Drafts } from '../drafts.ts';
import type { RulesDraft } from '../editor/rules-draft.ts';
import { useYearCommand } from '../use-year-command.ts';
import { AreaDetail } from './AreaDetail.tsx';
import { AreaForm } from './AreaForm.tsx';

interface AreasTabProps {
  readonly year: number;
  readonly drafts: Drafts<RulesDraft>;
}

/** The parts of a merged commune: which villages lie in them, and by which numbers they are judged. */
export function AreasTab({ year, drafts }: AreasTabProps) {
  const { commune, recording } = useApp();
  const [chosen, choose] = useState<string>();
  const command = useYearCommand();
  useFocusKept(chosen ?? '', '[data-area] h2');
  const areas = areasOf(commune.value);
  const area = areas.find(({ id }) => id === chosen);
  return (
    <Stack gap={4}>
      <Card title={t('areas.title')}>
        <Stack gap={4}>
          <p>{t('areas.intro')}</p>
          <AreasTable year={year} areas={areas} onOpen={choose} />
        </Stack>
      </Card>
      <AreaForm
        // A new one after each that was added, so that the next starts empty.
        key={areas.length}
        title={t('areas.add.title')}
        action={t('areas.add.action')}
        busy={command.busy}
        onRecord={async (body) => {
          const id = await command.create(
            () => addArea(recording, body),
            t('areas.added.status', { name: body.name }),
            (added) => forgetArea(recording, added),
          );
          if (id) choose(id);
        }}
      />
      <CommandFeedback of={command} />
      {area && (
        <div data-area>
          <AreaDetail key={area.id} year={year} area={area} drafts={drafts} />
        </div>
      )}
    </Stack>
  );
}

interface AreasTableProps {
  readonly year: number;
  readonly areas: readonly Area[];
  readonly onOpen: (area: string) => void;
}

function AreasTable({ year, areas, onOpen }: AreasTableProps) {
  const view = useApp().commune.value;
  const villages = villagesByArea(view);
  return (
    <DeskTable
      name={t('areas.title')}
      columns={[
        { key: 'name', header: t('areas.name.label'), value: ({ name }) => name },
        {
          key: 'class',
          header: t('areas.class.label'),
          value: ({ areaClass }) => t(`area-class.${areaClass}`),
        },
        {
          key: 'villages',
          header: t('areas.villages.label'),
          align: 'end',
          value: ({ id }) => villages.get(id)?.length ?? 0,
        },
        {
          key: 'rules',
          header: t('areas.rules.label', { year }),
          value: ({ id }) => ownRulesOfArea(view, year, id)?.document ?? t('areas.rules.follow'),
        },
      ]}
      rows={areas}
      keyOf={({ id }) => id}
      onOpen={({ id }) => onOpen(id)}
      emptyText={t('areas.empty.status')}
    />
  );
}
