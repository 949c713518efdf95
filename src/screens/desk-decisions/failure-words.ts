import type { DecisionFailure } from '#commands/decisions.ts';
import type { RecordFailure } from '#commands/recording.ts';
import { t } from '#i18n/decisions.ts';
import { formatDate, formatList, formatNumber, withinSentence } from '#i18n/format.ts';

/** What decisions refuse of their own. */
export type OwnFailure = Exclude<DecisionFailure, RecordFailure>;

/** What the sentences name. */
export interface Names {
  readonly nameOf: (village: string) => string;
}

/** One sentence that says what is wrong, one that says what to do, and where. */
export interface FailureWords {
  readonly error: string;
  readonly hint: string;
  readonly villages: readonly string[];
}

/** The words of a refusal; a new kind of it does not compile before it has some. */
export function failureWords(failure: OwnFailure, { nameOf }: Names): FailureWords {
  const villages = villagesIn(failure);
  const slots = {
    villages: formatList(villages.map((village) => withinSentence(nameOf(village)))),
    count: formatNumber('households' in failure ? failure.households.length : villages.length),
    day: formatDate(dayIn(failure)),
  };
  return {
    error: t(`failure.${failure.type}.error`, slots),
    hint: t(`failure.${failure.type}.hint`),
    villages,
  };
}

function villagesIn(failure: OwnFailure): readonly string[] {
  if ('villages' in failure) return failure.villages;
  return 'village' in failure ? [failure.village] : [];
}

function dayIn(failure: OwnFailure): string {
  if (failure.type === 'before-acceptance') return failure.acceptedOn;
  return failure.type === 'before-signing' ? failure.signedOn : '';
}
