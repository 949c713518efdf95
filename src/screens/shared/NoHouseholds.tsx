import { t } from '#i18n/phone.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';

/** In the place of what counts or asks households, as long as the register is empty. */
export function NoHouseholds() {
  return (
    <EmptyState
      icon="people"
      title={t('home.empty.title')}
      action={<Button href="/households">{t('home.households.action')}</Button>}
    >
      {t('home.empty.hint')}
    </EmptyState>
  );
}
