import { villageScope, type Draft } from '#domain/book/entry.ts';
import type { PastResultBody } from '#domain/book/kinds-of-recognition.ts';
import { sameContent } from '#domain/book/resolve.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import type { PastMatches } from '#register-import/past-years/match-past-years.ts';
import type { PastRow, PastYearResult } from '#register-import/past-years/types.ts';

import type { KnownHouseholds } from './known-households.ts';

/** Which household a person says a row means; `NOBODY` when none of them. */
export type RowChoices = ReadonlyMap<string, string>;

export const NOBODY = 'nobody';

/** A row's place in the file, which no other row has. */
export const rowKey = ({ source }: PastRow): string => `${source.sheet}/${source.row}`;

/** A year of a household that the file says and the book does not, or says otherwise. */
export interface PastChange {
  readonly row: PastRow;
  readonly household: string;
  readonly year: number;
  readonly before: PastResultBody | undefined;
  readonly after: PastResultBody;
}

/** What would be written, and what not. */
export interface PastPlan {
  readonly changes: readonly PastChange[];
  /** Years that the book says already, word for word. */
  readonly same: number;
  /** Rows that wait for a person's choice. */
  readonly open: number;
  /** Rows of no household of the register. */
  readonly keptOut: readonly PastRow[];
  /** Rows that speak of a year of a household of which another row speaks too: neither is written. */
  readonly clashes: readonly PastRow[];
}

interface Said {
  readonly row: PastRow;
  readonly household: string;
}

/** Holds what the file says, with the person's choices, against the book. */
export function planOf(
  { exact, ambiguous, unknown }: PastMatches,
  choices: RowChoices,
  known: Pick<KnownHouseholds, 'pastOf'>,
): PastPlan {
  const answered = ambiguous.map(({ row }) => ({ row, household: choices.get(rowKey(row)) ?? '' }));
  const said = [...exact, ...answered.filter(({ household }) => household !== '' && household !== NOBODY)];
  const clashing = clashingRows(said);
  const all = said
    .filter(({ row }) => !clashing.has(row))
    .flatMap(({ row, household }) =>
      row.results.map((result): PastChange => {
        const before = known.pastOf(household, result.year);
        return { row, household, year: result.year, before, after: bodyOf(result) };
      }),
    );
  const changes = all.filter(({ before, after }) => !before || !sameContent(before, after));
  return {
    changes,
    same: all.length - changes.length,
    open: answered.filter(({ household }) => household === '').length,
    keptOut: [...unknown, ...answered.filter(({ household }) => household === NOBODY).map(({ row }) => row)],
    clashes: [...clashing],
  };
}

function clashingRows(said: readonly Said[]): ReadonlySet<PastRow> {
  const first = new Map<string, PastRow>();
  const clashing = new Set<PastRow>();
  for (const { row, household } of said) {
    for (const { year } of row.results) {
      const key = `${household} ${year}`;
      const other = first.get(key);
      if (other) clashing.add(other).add(row);
      else first.set(key, row);
    }
  }
  return clashing;
}

/** As much as an entry holds (`protocol/body-fields.ts`). */
const DECISION_CHARACTERS = 120;

const bodyOf = ({ outcome, reason, decision, merit }: PastYearResult): PastResultBody => ({
  outcome,
  reason,
  decision: decision.slice(0, DECISION_CHARACTERS),
  merit,
});

/** The entries that make the book say what the file says. */
export const pastDrafts = (
  changes: readonly PastChange[],
  { villageOf }: Pick<KnownHouseholds, 'villageOf'>,
): readonly Draft[] =>
  changes.map(({ household, year, after }) => ({
    scope: villageScope(villageOf.get(household) ?? ''),
    kind: 'past-result',
    subject: subjectOf.pastResult(year, household),
    body: after,
  }));
