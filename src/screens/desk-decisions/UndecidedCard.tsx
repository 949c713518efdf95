import { t } from '#i18n/decisions.ts';
import { formatNumber } from '#i18n/format.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';

import { OnlyRecorders } from '../shared/OnlyRecorders.tsx';
import { ReadingBar } from './ReadingBar.tsx';
import { undecidedIn, waitingIn } from './undecided.ts';
import type { DecisionYear } from './use-decision-year.ts';
import { useReadReviews } from './use-read-reviews.ts';
import { VillageTable } from './VillageTable.tsx';

/** The villages whose year the commune accepted and that no decision names yet, with the one thing to do about them. */
export function UndecidedCard({ found }: { readonly found: DecisionYear }) {
  const progress = useReadReviews(
    found,
    waitingIn(found).map(({ id }) => id),
  );
  return progress ? <ReadingBar progress={progress} /> : <Undecided found={found} />;
}

function Undecided({ found }: { readonly found: DecisionYear }) {
  const rows = undecidedIn(found);
  if (rows.length === 0) return null;
  return (
    <Card title={t('undecided.title', { count: formatNumber(rows.length) })} kind="key">
      <p>{t('undecided.hint')}</p>
      <VillageTable name={t('undecided.table.label', { year: found.year })} rows={rows} />
      <OnlyRecorders>
        <div>
          <Button kind="primary" icon="plus" href="/desk/decisions/new">
            {t('undecided.make.action')}
          </Button>
        </div>
      </OnlyRecorders>
    </Card>
  );
}
