import { ruleSetOf } from '#domain/register/year-rules.ts';
import { ok } from '#domain/result.ts';
import { councilMinutes } from '../forms/f13-council-minutes.ts';
import { villagesWithRates } from './commune-villages.ts';
import type { PaperFromBook } from './paper-sources.ts';
import { paperPlaceOf } from './place.ts';

const NOBODY = { name: '', position: '' };

/** The council's minutes with every village and its rates; who met and what they said is left to the pen. */
export const fromBook: PaperFromBook = {
  needs: [],
  make(sources) {
    const villages = villagesWithRates(sources);
    return ok(
      councilMinutes({
        place: paperPlaceOf(sources),
        ruleSetId: ruleSetOf(sources.commune, sources.year).id,
        number: '',
        day: '',
        venue: '',
        startedAt: undefined,
        endedAt: undefined,
        members: undefined,
        chair: NOBODY,
        secretary: NOBODY,
        present: undefined,
        absent: undefined,
        villages: villages.map((village) => ({ ...village, votesFor: undefined, proposed: undefined })),
        villagesInCommune: villages.length || undefined,
        publication: undefined,
        discussion: '',
      }),
    );
  },
};
