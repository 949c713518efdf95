import type { RegistrationCounts } from '#domain/register/registration.ts';
import { t } from '#i18n/phone.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';

/** Everybody was asked. */
export function Finished({ registered, declined }: RegistrationCounts) {
  return (
    <>
      <EmptyState icon="check" title={t('registration.finished.title')}>
        {t('registration.finished.detail', { registered, declined })}
      </EmptyState>
      <Button kind="primary" icon="house" large wide href="/">
        {t('registration.home.action')}
      </Button>
      <Button icon="list" wide href="/households">
        {t('registration.list.action')}
      </Button>
    </>
  );
}
