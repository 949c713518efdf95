import { useEffect } from 'preact/hooks';
import { t } from '#i18n/ready.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { useApp } from '../shared/app-context.ts';
import { InstallSteps } from '../shared/install/InstallSteps.tsx';

/** How this very browser puts the app on the home screen. Whoever was here is not asked again at home. */
export function InstallScreen() {
  const { care } = useApp();
  useEffect(() => {
    // Only so that home asks no second time: a disk that refuses it costs one more question.
    void care()
      .then((device) => device.note({ installShown: true }))
      .catch(() => undefined);
  }, [care]);
  return (
    <Card title={t('install.title')}>
      <InstallSteps />
      <Button kind="quiet" wide href="/">
        {t('install.later.action')}
      </Button>
    </Card>
  );
}
