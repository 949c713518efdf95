import { ruleSetOf } from '#domain/register/year-rules.ts';
import { ok } from '#domain/result.ts';
import { villageDecision } from '../forms/f16-village-decision.ts';
import type { PaperFromBook } from './paper-sources.ts';
import { paperPlaceOf } from './place.ts';

/** The decision on villages' titles with its place, year and law: another authority's, of which the book knows nothing. */
export const fromBook: PaperFromBook = {
  needs: [],
  make: (sources) =>
    ok(
      villageDecision({
        place: paperPlaceOf(sources),
        ruleSetId: ruleSetOf(sources.commune, sources.year).id,
        authority: undefined,
        number: '',
        signedOn: '',
        grounds: [],
        proposal: '',
        villages: undefined,
        executors: [],
        signing: { capacity: 'SELF', name: '', position: '' },
      }),
    ),
};
