import { useState } from 'preact/hooks';

import type { RegisterDifference } from '#register-import/compare-register.ts';
import { t } from '#i18n/import.ts';
import { formatNumber } from '#i18n/format.ts';
import { Button } from '#ui/Button.tsx';
import { Card, Figures, Stack } from '#ui/Card.tsx';
import { Notice } from '#ui/Notice.tsx';

import { countChoices, DEFAULT_CHOICE, type Choices } from './import-drafts.ts';
import { VillageDifferenceCard } from './VillageDifferenceCard.tsx';

interface ComparedStepProps {
  readonly difference: RegisterDifference;
  readonly onBack: () => void;
  readonly onWrite: (choices: Choices) => void;
}

/** What the file would change in the register, village by village, each group to take over or to leave. */
export function ComparedStep({ difference, onBack, onWrite }: ComparedStepProps) {
  const [choices, setChoices] = useState<Choices>(new Map());
  const counts = countChoices(difference, choices);
  const nothing = counts.added + counts.changed + counts.gone === 0;
  const same = difference.villages.reduce((sum, village) => sum + village.same, 0);
  const { notInFile } = difference;
  return (
    <>
      <Card title={t('compared.title')}>
        <Figures
          figures={[
            { label: t('compared.added'), value: formatNumber(sumOf(difference, 'added')) },
            { label: t('compared.changed'), value: formatNumber(sumOf(difference, 'changed')) },
            { label: t('compared.gone'), value: formatNumber(sumOf(difference, 'gone')), tone: 'pending' },
            { label: t('compared.same'), value: formatNumber(same) },
          ]}
        />
        {notInFile.length > 0 && (
          <Notice tone="info" still>
            {t('compared.not-in-file', {
              count: notInFile.length,
              names: notInFile.map((village) => village.name).join(', '),
            })}
          </Notice>
        )}
        <p>{nothing ? t('compared.nothing') : t('compared.write.summary', { ...counts })}</p>
        <Stack row gap={3}>
          <Button kind="primary" icon="check" disabled={nothing} onClick={() => onWrite(choices)}>
            {t('compared.write.action')}
          </Button>
          <Button icon="back" onClick={onBack}>
            {t('compared.back.action')}
          </Button>
        </Stack>
      </Card>
      {difference.villages.map((village) => (
        <VillageDifferenceCard
          key={village.name}
          village={village}
          choice={choices.get(village) ?? DEFAULT_CHOICE}
          onChoose={(choice) => setChoices(new Map(choices).set(village, choice))}
        />
      ))}
    </>
  );
}

const sumOf = (difference: RegisterDifference, group: 'added' | 'changed' | 'gone'): number =>
  difference.villages.reduce((sum, village) => sum + village[group].length, 0);
