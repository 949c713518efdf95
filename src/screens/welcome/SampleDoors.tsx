import { t } from '#i18n/welcome.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import styles from './WelcomeScreen.module.css';

interface SampleDoorsProps {
  readonly communeName: string;
}

/** Two ways into the sample commune: the officer's desk and a village's phone. */
export function SampleDoors({ communeName }: SampleDoorsProps) {
  return (
    <>
      <p class={styles.muted}>{t('sample.hint', { commune: communeName })}</p>
      <div class={styles.doors}>
        <Card>
          <Button kind="primary" icon="board" large wide href="/try/desk">
            {t('sample.desk.action')}
          </Button>
          <p>{t('sample.desk.hint')}</p>
        </Card>
        <Card>
          <Button kind="primary" icon="phone" large wide href="/try/phone">
            {t('sample.phone.action')}
          </Button>
          <p>{t('sample.phone.hint')}</p>
        </Card>
      </div>
    </>
  );
}
