import type { BallotMethod } from '#domain/rules/rule-set.ts';
import { t } from '#i18n/meeting.ts';
import { Button } from '#ui/Button.tsx';
import { Icon, type IconName } from '#ui/Icon.tsx';
import styles from './MethodChoice.module.css';

const ICONS: Readonly<Record<BallotMethod, IconName>> = {
  LIST: 'list',
  SHOW_OF_HANDS: 'people',
  SECRET: 'ballot',
};

interface MethodChoiceProps {
  readonly methods: readonly BallotMethod[];
  readonly method: BallotMethod | undefined;
  readonly onChoose: (method: BallotMethod) => void;
}

/** How the meeting wants to vote: only the ways that its pinned rules allow. */
export function MethodChoice({ methods, method, onChoose }: MethodChoiceProps) {
  return (
    <section class={styles.choice} aria-label={t('vote.method.title')}>
      <h2>{t('vote.method.title')}</h2>
      {methods.map((each) => (
        <button
          key={each}
          class={styles.method}
          type="button"
          aria-pressed={each === method}
          onClick={() => onChoose(each)}
        >
          <Icon name={ICONS[each]} large />
          <span>
            <span class={styles.name}>{t(`method.${each}.label`)}</span>
            <span class={styles.hint}>{t(`method.${each}.hint`)}</span>
          </span>
        </button>
      ))}
    </section>
  );
}

interface MethodBarProps {
  readonly method: BallotMethod;
  readonly onChange: () => void;
}

/** Which way is being voted, and back to the choice; what was voted in another way stays recorded. */
export function MethodBar({ method, onChange }: MethodBarProps) {
  return (
    <div class={styles.bar}>
      <p class={styles.name}>{t(`method.${method}.label`)}</p>
      <Button kind="quiet" onClick={onChange}>
        {t('vote.method.action')}
      </Button>
    </div>
  );
}
