import { ok } from '#domain/result.ts';
import { ballotCountMinutes } from '../forms/f07-ballot-count.ts';
import { dayOfMoment } from './moment-day.ts';
import type { PaperFromBook } from './paper-sources.ts';
import { disputed, notYet } from './problems.ts';
import { listedHousehold, meetingBook } from './village-book.ts';

/** The tellers' minutes: only what balances and two counts agree on. Who counted is not in the book and is written by hand. */
export const fromBook: PaperFromBook = {
  needs: ['village', 'meeting'],
  make(sources, subject) {
    const book = meetingBook(sources, subject);
    if (!book.ok) return book;
    const { place, meeting } = book.value;
    const { ballots, fields } = meeting;
    if (fields.method !== 'SECRET') return notYet('secret-ballot');
    if (ballots.type === 'two-counts') return disputed();
    if (ballots.type !== 'confirmed') return notYet('secret-ballot');
    const { accounting, count } = ballots;
    return ok(
      ballotCountMinutes({
        place,
        meetingDay: dayOfMoment(fields.startedAt),
        meetingPlace: fields.place ?? '',
        startedAt: undefined,
        endedAt: undefined,
        tellers: [],
        accounting,
        households: accounting.households.map((id) => ({
          headName: listedHousehold(book.value, id).headName,
          struck: count.struck[id] ?? 0,
        })),
        chairName: fields.chair?.name ?? '',
      }),
    );
  },
};
