import { ok } from '#domain/result.ts';
import { publicListPaper } from '../forms/f18-public-list.ts';
import { listedOf, nameOf, signedOf } from './decided.ts';
import type { PaperFromBook } from './paper-sources.ts';
import { notFound } from './problems.ts';

/** The list of a signed decision that gives the title, for the notice board: heads and villages, and nothing else of anybody. */
export const fromBook: PaperFromBook = {
  needs: ['decision'],
  make(sources, subject) {
    const found = signedOf(sources, subject.decision);
    if (!found.ok) return found;
    const { decision, parts, place, ruleSetId, signing } = found.value;
    if (decision.award !== 'title' || decision.type === 'revocation') return notFound('decision');
    return ok(
      publicListPaper({
        place,
        ruleSetId,
        decision: nameOf(decision),
        // The notice has a number of its own out of the commune's register, which nobody tells the book.
        number: '',
        publishedOn: decision.publishedOn,
        publishedAt: decision.publishedAt,
        signing,
        villages: listedOf(sources, parts),
      }),
    );
  },
};
