import { summonsOf } from '#domain/meeting/attendance.ts';
import { isSealed } from '#domain/meeting/meeting.ts';
import { ok } from '#domain/result.ts';
import { rollCall } from '../forms/f06-roll-call.ts';
import { dayOfMoment } from './moment-day.ts';
import type { PaperFromBook } from './paper-sources.ts';
import { notYet } from './problems.ts';
import { listedHousehold, meetingBook } from './village-book.ts';

/** Who was summoned, and once the roll was called, who came. */
export const fromBook: PaperFromBook = {
  needs: ['village', 'meeting'],
  make(sources, subject) {
    const book = meetingBook(sources, subject);
    if (!book.ok) return book;
    const { place, view, meeting } = book.value;
    const { attendance, fields } = meeting;
    if (attendance.summoned === 0) return notYet('meeting');
    // Before anybody is marked the roll was not called: the list is to sign on.
    const isCalled = isSealed(meeting) || attendance.present > 0;
    const marks = new Map(attendance.seats.map((seat) => [seat.id, seat]));
    const presentOf = (id: string) => (isCalled ? marks.get(id)?.present === true : null);
    const { households, delegates } = summonsOf(view, meeting.id);
    return ok(
      rollCall({
        place,
        delegates: delegates.map(({ id, name, position }) => ({ name, position, present: presentOf(id) })),
        households: households.map((id) => {
          const seat = marks.get(id);
          const representative = seat?.by === 'representative' ? seat.name : '';
          return { ...listedHousehold(book.value, id), present: presentOf(id), representative };
        }),
        meetingDay: dayOfMoment(fields.startedAt),
        meetingPlace: fields.place ?? '',
        chairName: fields.chair?.name ?? '',
        secretaryName: fields.secretary?.name ?? '',
      }),
    );
  },
};
