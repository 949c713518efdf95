import { stillGivenBy } from '#domain/decision/naming.ts';
import { ok, type Result } from '#domain/result.ts';
import { certificatesPaper, type CertificatesFacts } from '../forms/f17-certificate.ts';
import type { Paper } from '../paper-model.ts';
import { booksOf, listedOf, nameOf, signedOf } from './decided.ts';
import type { PaperProblem, PaperSources, PaperSubject } from './paper-sources.ts';
import { notFound, notYet } from './problems.ts';

/**
 * Certificates for those that have the title by a signed decision now: none for whom it was taken back from or never due. Of one village
 * where one is named.
 */
export function certificatesFromBook(
  sources: PaperSources,
  subject: PaperSubject,
  perSheet: CertificatesFacts['perSheet'],
): Result<Paper, PaperProblem> {
  const found = signedOf(sources, subject.decision);
  if (!found.ok) return found;
  const { decision, decisions, parts, place, signing } = found.value;
  if (decision.award !== 'title' || decision.type === 'revocation') return notFound('decision');
  const books = new Map(booksOf(sources).map((village) => [village.id, village]));
  const wanted = parts.filter(({ village }) => !subject.village || village === subject.village);
  const holders = wanted.map(({ village }) => {
    const book = books.get(village);
    return { village, households: (book && stillGivenBy(decision, book, decisions)) ?? [] };
  });
  const villages = listedOf(
    sources,
    holders.filter(({ households }) => households.length > 0),
  );
  if (villages.length === 0) return notYet('decision');
  return ok(
    certificatesPaper({
      place,
      decision: nameOf(decision),
      signing,
      villages: villages.map((village) => ({
        ...village,
        // The book of honours is on paper: its numbers are written by hand.
        households: village.households.map(({ name }) => ({ name, goldenBook: '' })),
      })),
      perSheet,
    }),
  );
}
