import { villagesOf } from '#domain/register/commune.ts';
import { ruleSetOf } from '#domain/register/year-rules.ts';
import { ok } from '#domain/result.ts';
import { villageProposal } from '../forms/f14-village-proposal.ts';
import type { PaperFromBook } from './paper-sources.ts';
import { paperPlaceOf } from './place.ts';

/** The commune's proposal with its place, year and law; whom it proposes, and to whom, is not in the book. */
export const fromBook: PaperFromBook = {
  needs: [],
  make: (sources) =>
    ok(
      villageProposal({
        place: paperPlaceOf(sources),
        ruleSetId: ruleSetOf(sources.commune, sources.year).id,
        number: '',
        day: '',
        authority: '',
        grounds: [],
        councilMetOn: '',
        publishedFrom: '',
        publishedUntil: '',
        opinions: undefined,
        villages: undefined,
        villagesConsidered: undefined,
        villagesInCommune: villagesOf(sources.commune).length || undefined,
        signing: { capacity: 'TM', name: '', position: '' },
      }),
    ),
};
