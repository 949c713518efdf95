import { t } from '#i18n/desk.ts';
import { Icon } from '#ui/Icon.tsx';

import { flagSentence } from '../shared/desk/flag-text.ts';
import styles from './FlagsList.module.css';
import type { VillagePage } from './use-village.ts';

/** What the officer should look at, each in one sentence with its numbers. */
export function FlagsList({ page }: { readonly page: VillagePage }) {
  if (page.flags.length === 0) return <p>{t('flags.none')}</p>;
  return (
    <ul class={styles.flags}>
      {page.flags.map((flag) => (
        <li key={JSON.stringify(flag)} class={styles.flag}>
          <Icon name="warning" />
          <span>{flagSentence(flag, page)}</span>
        </li>
      ))}
    </ul>
  );
}
