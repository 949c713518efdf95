import { t } from '#i18n/guide.ts';
import styles from './PracticeBand.module.css';

interface PracticeBandProps {
  readonly onRestart: () => void;
  readonly onLeave: () => void;
}

/** Above every screen of the practice village: that it is one, and the ways out of it. */
export function PracticeBand({ onRestart, onLeave }: PracticeBandProps) {
  return (
    <div class={styles.band} role="region" aria-label={t('practice.band.label')}>
      <p>{t('practice.band.status')}</p>
      <button type="button" onClick={onRestart}>
        {t('practice.restart.action')}
      </button>
      <button type="button" onClick={onLeave}>
        {t('practice.leave.action')}
      </button>
    </div>
  );
}
