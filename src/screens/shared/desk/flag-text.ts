import type { ReviewFlag } from '#domain/review/flags.ts';
import type { VillageReview } from '#domain/review/village-review.ts';
import { t } from '#i18n/desk.ts';

import { displayCode } from '#protocol/code.ts';
import { skewText } from '../clock-skew.ts';

/** What the words of a flag are taken from. */
export interface FlaggedVillage {
  readonly review: VillageReview;
  /** The head's name of a household, by id. */
  readonly nameOf: (household: string) => string;
}

/** A flag as one sentence with its numbers. */
export function flagSentence(flag: ReviewFlag, village: FlaggedVillage): string {
  switch (flag.type) {
    case 'quorum-missed': {
      const { present, of, needed } = flag;
      return t('flags.quorum-missed', { present, of, needed, missing: needed - present });
    }
    case 'more-votes-than-present':
    case 'not-registered':
    case 'declined-proposed':
    case 'disqualified-proposed':
    case 'points-missing':
      return t(`flags.${flag.type}`, {
        count: flag.households.length,
        names: namesText(flag.households.map(village.nameOf)),
      });
    case 'minutes-too-fast':
      return t('flags.minutes-too-fast', { seconds: flag.seconds });
    case 'code-mismatch':
      return t('flags.code-mismatch', { code: signedCode(flag.meeting, village) });
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

function signedCode(meeting: string, { review }: FlaggedVillage): string {
  const minutes = review.meetings.find((each) => each.id === meeting)?.minutes;
  return minutes && minutes.type !== 'empty' ? displayCode(minutes.value.code) : '–';
}
