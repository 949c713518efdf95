import { SUCCESSION } from '#domain/year-book/succession.ts';
import type { HouseholdLine } from '#domain/year-book/year-book.ts';
import { t as desk } from '#i18n/desk.ts';
import { formatNumber } from '#i18n/format.ts';
import { language } from '#i18n/translate.ts';
import { t } from '#i18n/year-book.ts';
import { Card, Figures } from '#ui/Card.tsx';
import { StatusBadge } from '#ui/StatusBadge.tsx';

import { yearsText } from './year-words.ts';

interface HouseholdStandingProps {
  readonly line: HouseholdLine;
  /** The year up to which years in a row are counted. */
  readonly decidedUpTo: number;
}

/** Years in a row, certificates, and the years that still count for the next one. */
export function HouseholdStanding({ line, decidedUpTo }: HouseholdStandingProps) {
  const { consecutive, merit, years } = line;
  const inherits = years.some(({ origin }) => origin !== undefined);
  return (
    <Card>
      <Figures
        figures={[
          {
            label: t('household.consecutive.label', { year: decidedUpTo || '…' }),
            value: formatNumber(consecutive.length),
          },
          { label: t('household.unused.label'), value: formatNumber(merit.unusedYears.length) },
          { label: t('household.merit.label'), value: yearsText(merit.givenIn) || '–' },
        ]}
      />
      {inherits && SUCCESSION.unverified && (
        <p>
          <StatusBadge tone="pending">{desk('year.rules.unverified.label')}</StatusBadge>{' '}
          {SUCCESSION.note?.[language.value]}
        </p>
      )}
    </Card>
  );
}
