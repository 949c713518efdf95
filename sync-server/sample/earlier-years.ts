import { villageScope, type Draft } from '#domain/book/entry.ts';
import type { PastResultBody } from '#domain/book/kinds-of-recognition.ts';
import { subjectOf } from '#domain/book/subjects.ts';

/** What each of the years before left on paper: the decision, and which households were not recognised. */
const YEARS_BEFORE: readonly { readonly decision: string; readonly missesEvery: number }[] = [
  { decision: '86/QĐ-UBND ngày 12/11', missesEvery: 19 },
  { decision: '71/QĐ-UBND ngày 14/11', missesEvery: 13 },
  { decision: '64/QĐ-UBND ngày 15/11', missesEvery: 11 },
];

/** Three years of a village, as an officer would have brought them in from the commune's spreadsheets. */
export const earlierYears = (
  year: number,
  village: string,
  households: readonly string[],
): readonly Draft[] =>
  YEARS_BEFORE.flatMap(({ decision, missesEvery }, index) => {
    const past = year - 1 - index;
    return households.map(
      (household, place): Draft => ({
        scope: villageScope(village),
        kind: 'past-result',
        subject: subjectOf.pastResult(past, household),
        body: resultOf((place + 1) % missesEvery !== 0, `${decision}/${past}`),
      }),
    );
  });

const resultOf = (recognised: boolean, decision: string): PastResultBody =>
  recognised
    ? { outcome: 'recognised', reason: '', decision, merit: false }
    : { outcome: 'not-recognised', reason: 'Chưa bảo đảm vệ sinh môi trường', decision: '', merit: false };
