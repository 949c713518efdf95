import type { ComponentChildren } from 'preact';
import type { Official } from '#domain/book/kinds.ts';
import { t } from '#i18n/meeting.ts';
import { Button } from '#ui/Button.tsx';
import styles from './OfficialCard.module.css';
import type { OfficialRole } from './OfficialsStep.tsx';

interface OfficialCardProps {
  readonly office: OfficialRole;
  readonly official: Official | undefined;
  readonly onChoose: () => void;
  /** A quicker way than choosing. */
  readonly children?: ComponentChildren;
}

/** One of the two who sign, or the place where they will stand. */
export function OfficialCard({ office, official, onChoose, children }: OfficialCardProps) {
  const title = t(`officials.${office}.title`);
  return (
    <section class={styles.card} aria-label={title}>
      <h2>{title}</h2>
      {official ? (
        <p>
          <span class={styles.name}>{official.name}</span>
          <span class={styles.position}>{official.position}</span>
        </p>
      ) : (
        <p class={styles.position}>{t('officials.none.status')}</p>
      )}
      {children}
      <Button icon="people" kind={official ? 'quiet' : 'secondary'} onClick={onChoose} wide>
        {official ? t(`officials.${office}-other.action`) : t(`officials.${office}.action`)}
      </Button>
    </section>
  );
}
