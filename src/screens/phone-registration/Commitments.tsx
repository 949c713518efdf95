import type { Commitment } from '#domain/rules/rule-set.ts';
import { t } from '#i18n/phone.ts';
import { language } from '#i18n/translate.ts';
import { Button } from '#ui/Button.tsx';
import { CheckRow } from '#ui/CheckRow.tsx';
import styles from './RegistrationScreen.module.css';

interface CommitmentsProps {
  readonly commitments: readonly Commitment[];
  readonly kept: readonly string[];
  readonly onChange: (kept: readonly string[]) => void;
}

/**
 * What the household commits to, each by its own tap.
 *
 * Nothing is ticked beforehand: a consent that nobody gave is none (Law on personal data protection).
 */
export function Commitments({ commitments, kept, onChange }: CommitmentsProps) {
  const tick = (id: string, checked: boolean) =>
    onChange(
      commitments.map((each) => each.id).filter((each) => (each === id ? checked : kept.includes(each))),
    );
  return (
    <section class={styles.commitments} aria-label={t('registration.commitments.title')}>
      {commitments.map((commitment) => (
        <CheckRow
          key={commitment.id}
          label={commitment[language.value]}
          checked={kept.includes(commitment.id)}
          onChange={(checked) => tick(commitment.id, checked)}
        />
      ))}
    </section>
  );
}

/** All of them by one tap, or none again. Stands above the answers, so that the usual household is two taps of one thumb. */
export function AllCommitments({ commitments, kept, onChange }: CommitmentsProps) {
  const all = commitments.every(({ id }) => kept.includes(id));
  return (
    <Button
      wide
      icon={all ? 'minus' : 'check'}
      onClick={() => onChange(all ? [] : commitments.map(({ id }) => id))}
    >
      {all ? t('registration.none.action') : t('registration.all.action', { count: commitments.length })}
    </Button>
  );
}
