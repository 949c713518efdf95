import { isoDayOf } from '#domain/calendar/iso-day.ts';
import { proposedOf } from '#domain/dossier/dossier.ts';
import { ok } from '#domain/result.ts';
import { proposalPaper } from '../forms/f11-proposal.ts';
import type { PaperFromBook } from './paper-sources.ts';
import { daysMet, dossierBook } from './posted.ts';
import { inRegisterOrder, listedHousehold, ruleSetIdOf, type YearBook } from './village-book.ts';
import { countsOf } from './village-counts.ts';
import { signersOf } from './village-people.ts';

/** What the village asks for, by the rules that its meetings pinned. */
export const fromBook: PaperFromBook = {
  needs: ['village'],
  make(sources, subject) {
    const dossier = dossierBook(sources, subject);
    if (!dossier.ok) return dossier;
    const { book, posted } = dossier.value;
    return ok(
      proposalPaper({
        place: book.place,
        ruleSetId: ruleSetIdOf(book),
        madeOn: isoDayOf(sources.today),
        provinceDocument: provinceDocumentOf(book),
        metOn: daysMet(book),
        posted,
        counts: countsOf(book),
        households: inRegisterOrder(book, proposedOf(book.review), (id) => id).map((id) => {
          const { headName, address } = listedHousehold(book, id);
          return { name: headName, address };
        }),
        attachments: [],
        villageHeadName: signersOf(book).villageHeadName,
      }),
    );
  },
};

/** The documents behind the province's or commune's own numbers that the meetings used, each once. */
const provinceDocumentOf = ({ review }: YearBook): string =>
  [...new Set(review.meetings.flatMap(({ fields }) => fields.rules?.overridesDocument ?? []))].join('; ');
