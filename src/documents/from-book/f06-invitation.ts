import { isoDayOf } from '#domain/calendar/iso-day.ts';
import { summonsOf } from '#domain/meeting/attendance.ts';
import { conveneable } from '#domain/meeting/convening.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import { activeHouseholdsOf } from '#domain/register/household.ts';
import { ruleSetOfVillage } from '#domain/register/year-rules.ts';
import { ok, type Result } from '#domain/result.ts';
import { invitation, type Guest } from '../forms/f06-invitation.ts';
import type { PaperFromBook, PaperProblem, PaperSources, PaperSubject } from './paper-sources.ts';
import { notYet } from './problems.ts';
import { listedHousehold, meetingBook, villageBook, type VillageBook } from './village-book.ts';
import { signersOf } from './village-people.ts';

/** To everybody whom a meeting summons; before there is one, to every household that may be summoned. */
export const fromBook: PaperFromBook = {
  needs: ['village'],
  make(sources, subject) {
    const inviting = invitingTo(sources, subject);
    if (!inviting.ok) return inviting;
    const { book, meeting } = inviting.value;
    const guests = meeting ? summonedTo(book, meeting.id) : everybody(book);
    if (guests.length === 0) return notYet('registration');
    return ok(
      invitation({
        place: book.place,
        guests,
        // Nobody has said when it will be: a meeting in the book has begun.
        meetingDay: '',
        startsAt: '',
        meetingPlace: meeting?.fields.place ?? '',
        chairName: meeting?.fields.chair?.name ?? '',
        invitedOn: isoDayOf(sources.today),
        villageHeadName: signersOf(book).villageHeadName,
      }),
    );
  },
};

interface Inviting {
  readonly book: VillageBook;
  readonly meeting: Meeting | undefined;
}

function invitingTo(sources: PaperSources, subject: PaperSubject): Result<Inviting, PaperProblem> {
  if (subject.meeting === undefined) {
    const book = villageBook(sources, subject);
    return book.ok ? ok({ book: book.value, meeting: undefined }) : book;
  }
  const book = meetingBook(sources, subject);
  return book.ok ? ok({ book: book.value, meeting: book.value.meeting }) : book;
}

const guestOf = (book: VillageBook, id: string): Guest => {
  const { headName, address } = listedHousehold(book, id);
  return { name: headName, addressOrRole: address };
};

function summonedTo(book: VillageBook, meeting: string): readonly Guest[] {
  const { households, delegates } = summonsOf(book.view, meeting);
  return [
    ...households.map((id) => guestOf(book, id)),
    ...delegates.map(({ name, position }) => ({ name, addressOrRole: position })),
  ];
}

function everybody(book: VillageBook): readonly Guest[] {
  const { view, year, village, sources } = book;
  const { required } = ruleSetOfVillage(sources.commune, year, village).registration.value;
  const { eligible } = conveneable(view, year, activeHouseholdsOf(view), required);
  return eligible.map(({ id }) => guestOf(book, id));
}
