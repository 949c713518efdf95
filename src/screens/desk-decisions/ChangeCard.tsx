import { t } from '#i18n/decisions.ts';
import { Button } from '#ui/Button.tsx';
import { Card, Stack } from '#ui/Card.tsx';

import type { DecisionPage } from './use-decision.ts';

/** How a signed decision is changed: only by another one. */
export type Change = 'revocation' | 'correction';

interface ChangeCardProps {
  readonly page: DecisionPage;
  readonly onChange: (change: Change) => void;
}

/** A signed decision stands; what was wrong is put right by a new one. */
export function ChangeCard({ page: { decision }, onChange }: ChangeCardProps) {
  return (
    <Card title={t('change.title')}>
      <p>{t('change.hint')}</p>
      <Stack row gap={3}>
        <Button icon="pen" onClick={() => onChange('correction')}>
          {t('change.correction.action')}
        </Button>
        <Button kind="danger" icon="undo" onClick={() => onChange('revocation')}>
          {t(`change.revocation-${decision.award}.action`)}
        </Button>
      </Stack>
    </Card>
  );
}
