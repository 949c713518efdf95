import { t } from '#i18n/privacy.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';

import lists from './lists.module.css';

const STEPS = ['revoke', 'unsent', 'locked', 'what', 'invite', 'report'] as const;

/** A lost phone, step by step. */
export function LostPhoneCard() {
  return (
    <Card title={t('lost.title')}>
      <ol class={lists.steps}>
        {STEPS.map((step) => (
          <li key={step}>{t(`lost.${step}.label`)}</li>
        ))}
      </ol>
      <div>
        <Button icon="people" href="/desk/people">
          {t('lost.people.action')}
        </Button>
      </div>
    </Card>
  );
}
