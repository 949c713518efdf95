import { useState } from 'preact/hooks';

import type { SheetMapping } from '#register-import/types.ts';
import { t } from '#i18n/import.ts';
import { formatNumber } from '#i18n/format.ts';
import { Button } from '#ui/Button.tsx';
import { Card, Figures, Stack } from '#ui/Card.tsx';
import { Notice } from '#ui/Notice.tsx';

import { warningLine, WarningsTable } from '../shared/import/WarningsTable.tsx';
import { PreviewTable } from './PreviewTable.tsx';
import { corrected, correctionsOf } from './sheet-corrections.ts';
import { SheetCard } from './SheetCard.tsx';
import type { Understood } from './use-import.ts';

interface UnderstoodStepProps {
  readonly understood: Understood;
  readonly onCorrect: (mapping: readonly SheetMapping[]) => void;
  readonly onNext: () => void;
}

/** What was understood of the file, to look at and to correct before anything is compared or written. */
export function UnderstoodStep({ understood, onCorrect, onNext }: UnderstoodStepProps) {
  const { fileName, understanding, mapping } = understood;
  const [corrections, setCorrections] = useState(() => correctionsOf(mapping));
  const [changed, setChanged] = useState(false);
  const households = understanding.villages.reduce((sum, village) => sum + village.households.length, 0);
  const unnamed = understanding.villages.find((village) => village.name === '')?.households.length ?? 0;
  return (
    <>
      <Card title={t('understood.title', { file: fileName })}>
        {understanding.communeName && (
          <p>{t('understood.communeName', { name: understanding.communeName })}</p>
        )}
        <UnderstoodFigures understood={understood} households={households} />
        {households === 0 && <Notice tone="pending">{t('understood.nothing')}</Notice>}
        {unnamed > 0 && <Notice tone="pending">{t('understood.unnamed', { count: unnamed })}</Notice>}
        <Stack row gap={3}>
          {changed ? (
            <Button kind="primary" icon="refresh" onClick={() => onCorrect([...corrections.values()])}>
              {t('understood.apply.action')}
            </Button>
          ) : (
            <Button kind="primary" icon="next" disabled={households === 0} onClick={onNext}>
              {t('understood.next.action')}
            </Button>
          )}
        </Stack>
      </Card>
      {understanding.sheets.map((sheet) => (
        <SheetCard
          key={sheet.sheet}
          sheet={sheet}
          correction={corrections.get(sheet.sheet)}
          onChange={(change) => {
            setCorrections(corrected(corrections, sheet, change));
            setChanged(true);
          }}
        />
      ))}
      <WarningsTable fileName={fileName} lines={understanding.warnings.map(warningLine)} />
      <PreviewTable villages={understanding.villages} />
    </>
  );
}

interface UnderstoodFiguresProps {
  readonly understood: Understood;
  readonly households: number;
}

function UnderstoodFigures({ understood: { understanding }, households }: UnderstoodFiguresProps) {
  const warnings = understanding.warnings.length;
  return (
    <Figures
      figures={[
        { label: t('understood.villages'), value: formatNumber(understanding.villages.length) },
        { label: t('understood.households'), value: formatNumber(households) },
        {
          label: t('understood.warnings'),
          value: formatNumber(warnings),
          tone: warnings > 0 ? 'pending' : undefined,
        },
      ]}
    />
  );
}
