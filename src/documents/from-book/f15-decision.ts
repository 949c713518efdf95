import { ok } from '#domain/result.ts';
import { decisionPaper } from '../forms/f15-decision.ts';
import { decidedOf, listedOf, nameOf } from './decided.ts';
import type { PaperFromBook } from './paper-sources.ts';

/** A decision with its list; a draft has dots for its number, to be printed for the signature. */
export const fromBook: PaperFromBook = {
  needs: ['decision'],
  make(sources, subject) {
    const found = decidedOf(sources, subject.decision);
    if (!found.ok) return found;
    const { decision, decisions, parts, place, ruleSetId, signing } = found.value;
    const { type, award, number, signedOn, grounds, reason, corrects } = decision;
    const earlier = decisions.find(({ id }) => id === corrects);
    return ok(
      decisionPaper({
        place,
        ruleSetId,
        type,
        award,
        number,
        signedOn,
        signing,
        grounds,
        villages: listedOf(sources, parts),
        years: [...new Set(parts.flatMap(({ years }) => years))],
        corrects: earlier && nameOf(earlier),
        reason,
        recipients: [],
      }),
    );
  },
};
