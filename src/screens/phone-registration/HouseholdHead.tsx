import type { Household } from '#domain/register/household.ts';
import { t } from '#i18n/phone.ts';
import styles from './RegistrationScreen.module.css';

/** Who is asked: the name large enough to be read out at arm's length. */
export function HouseholdHead({ household }: { readonly household: Household }) {
  const { order, headName, address, cluster, birthYear, memberCount } = household;
  const facts = [
    address || cluster,
    birthYear === null ? '' : t('household.born.status', { year: birthYear }),
    memberCount === null ? '' : t('household.members.status', { count: memberCount }),
  ];
  return (
    <div class={styles.head} aria-live="polite">
      <h2 class={styles.name}>
        {order}. {headName}
      </h2>
      <p class={styles.facts}>{facts.filter(Boolean).join(' · ')}</p>
    </div>
  );
}
