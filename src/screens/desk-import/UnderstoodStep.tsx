import { useState } from 'preact/hooks';

import type { SheetMapping } from '#register-import/types.ts';
import { t } from '#i18n/import.ts';
import { formatNumber } from '#i18n/format.ts';
import { Button } from '#ui/Button.tsx';
import { Card, Figures, Stack } from '#ui/Card.tsx';
import { Notice } from '#ui/Notice.tsx';

import { PreviewTable } from './PreviewTable.tsx';
import { SheetCard } from './SheetCard.tsx';
import type { Understood } from './use-import.ts';
import { WarningsTable } from './WarningsTable.tsx';

interface UnderstoodStepProps {
  readonly understood: Understood;
  readonly onCorrect: (mapping: readonly SheetMapping[]) => void;
  readonly onNext: () => void;
}

/** What was understood of the file, to look at and to correct before anything is compared or written. */
export function UnderstoodStep({ understood, onCorrect, onNext }: UnderstoodStepProps) {
  const { fileName, understanding } = understood;
  const [changes, setChanges] = useState<ReadonlyMap<string, SheetMapping>>(new Map());
  const households = understanding.villages.reduce((sum, village) => sum + village.households.length, 0);
  const unnamed = understanding.villages.find((village) => village.name === '')?.households.length ?? 0;
  // Sheets that nobody touched keep what was understood of them.
  const mapping = understanding.sheets.map(
    (sheet): SheetMapping => changes.get(sheet.sheet) ?? mappingOf(sheet),
  );
  return (
    <>
      <Card title={t('understood.title', { file: fileName })}>
        {understanding.communeName && (
          <p>{t('understood.communeName', { name: understanding.communeName })}</p>
        )}
        <Figures
          figures={[
            { label: t('understood.villages'), value: formatNumber(understanding.villages.length) },
            { label: t('understood.households'), value: formatNumber(households) },
            {
              label: t('understood.warnings'),
              value: formatNumber(understanding.warnings.length),
              tone: understanding.warnings.length > 0 ? 'pending' : undefined,
            },
          ]}
        />
        {households === 0 && <Notice tone="pending">{t('understood.nothing')}</Notice>}
        {unnamed > 0 && <Notice tone="pending">{t('understood.unnamed', { count: unnamed })}</Notice>}
        <Stack row gap={3}>
          <Button kind="primary" icon="next" disabled={households === 0 || changes.size > 0} onClick={onNext}>
            {t('understood.next.action')}
          </Button>
          {changes.size > 0 && (
            <Button kind="primary" icon="refresh" onClick={() => onCorrect(mapping)}>
              {t('understood.apply.action')}
            </Button>
          )}
        </Stack>
      </Card>
      {understanding.sheets.map((sheet) => (
        <SheetCard
          key={sheet.sheet}
          sheet={sheet}
          mapping={changes.get(sheet.sheet) ?? mappingOf(sheet)}
          onChange={(changed) => setChanges(new Map(changes).set(sheet.sheet, changed))}
        />
      ))}
      <WarningsTable fileName={fileName} warnings={understanding.warnings} />
      <PreviewTable villages={understanding.villages} />
    </>
  );
}

const mappingOf = ({
  sheet,
  included,
  columns,
  villageName,
}: Understood['understanding']['sheets'][number]): SheetMapping => ({
  sheet,
  include: included,
  columns: columns.map(({ column, field }) => ({ column, field })),
  villageName,
});
