import { t } from '#i18n/steps.ts';
import { Button } from '#ui/Button.tsx';
import styles from './HomeScreen.module.css';

interface NextLinksProps {
  /** Whether the minutes are sealed, so that there is a list to put up and a dossier. */
  readonly sealed?: boolean;
}

/** Where everything that comes after the meeting is found, whichever step is next. */
export function NextLinks({ sealed }: NextLinksProps) {
  return (
    <nav class={styles.links} aria-label={t('links.label')}>
      {sealed && (
        <>
          <Button icon="flag" href="/posting">
            {t('posting.action')}
          </Button>
          <Button icon="list" href="/dossier">
            {t('dossier.action')}
          </Button>
        </>
      )}
      <Button icon="print" href="/papers">
        {t('papers.action')}
      </Button>
    </nav>
  );
}
