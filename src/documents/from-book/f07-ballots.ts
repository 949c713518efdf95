import { isSealed, type Meeting } from '#domain/meeting/meeting.ts';
import { ok } from '#domain/result.ts';
import { ballots } from '../forms/f07-ballots.ts';
import type { PaperFromBook } from './paper-sources.ts';
import { notYet } from './problems.ts';
import { listedHousehold, meetingBook } from './village-book.ts';

/** One ballot for everybody who is there, or who is summoned as long as nobody has come. */
export const fromBook: PaperFromBook = {
  needs: ['village', 'meeting'],
  make(sources, subject) {
    const book = meetingBook(sources, subject);
    if (!book.ok) return book;
    const { meeting, place } = book.value;
    const { attendance, fields } = meeting;
    const votesOtherwise = fields.method !== undefined && fields.method !== 'SECRET';
    if (votesOtherwise || isSealed(meeting)) return notYet('secret-ballot');
    const households = votedOn(meeting);
    if (households.length === 0) return notYet('meeting');
    return ok(
      ballots({
        place,
        households: households.map((id) => listedHousehold(book.value, id)),
        copies: attendance.present || attendance.summoned,
      }),
    );
  },
};

/** In the order in which the tellers will count them. */
const votedOn = ({ attendance, ballots: standing }: Meeting): readonly string[] =>
  'accounting' in standing
    ? standing.accounting.households
    : attendance.seats.filter(({ type }) => type === 'household').map(({ id }) => id);
