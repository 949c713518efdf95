import type { ReviewFlag } from '#domain/review/flags.ts';
import { t } from '#i18n/desk.ts';
import { Icon } from '#ui/Icon.tsx';

import { displayCode } from '#protocol/code.ts';
import { skewText } from '../shared/clock-skew.ts';
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

/** A flag as one sentence with its numbers. */
function flagSentence(flag: ReviewFlag, page: VillagePage): string {
  switch (flag.type) {
    case 'quorum-missed': {
      const { present, of, needed } = flag;
      return t('flags.quorum-missed', { present, of, needed, missing: needed - present });
    }
    case 'more-votes-than-present':
    case 'not-registered':
    case 'declined-proposed':
      return t(`flags.${flag.type}`, {
        count: flag.households.length,
        names: namesText(flag.households.map(page.nameOf)),
      });
    case 'minutes-too-fast':
      return t('flags.minutes-too-fast', { seconds: flag.seconds });
    case 'code-mismatch':
      return t('flags.code-mismatch', { code: signedCode(flag.meeting, page) });
    case 'clock-skew':
      return t('flags.clock-skew', { name: flag.name, skew: skewText(flag.minutes * MINUTE_MS) });
    case 'disputes':
      return t('flags.disputes', { count: flag.subjects.length });
    case 'set-aside':
      return t('flags.set-aside', { count: flag.count });
    case 'nobody-against':
      return t('flags.nobody-against', { households: flag.households });
  }
}

const NAMES_MAX = 3;
const MINUTE_MS = 60_000;

/** A few names and how many more: a sentence, not a list. */
function namesText(names: readonly string[]): string {
  const shown = names.slice(0, NAMES_MAX).join(', ');
  const others = names.length - NAMES_MAX;
  return others > 0 ? t('flags.and-others', { names: shown, count: others }) : shown;
}

function signedCode(meeting: string, { review }: VillagePage): string {
  const minutes = review.meetings.find((each) => each.id === meeting)?.minutes;
  return minutes && minutes.type !== 'empty' ? displayCode(minutes.value.code) : '–';
}
