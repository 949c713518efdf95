import { ok } from '#domain/result.ts';
import { isoDayOf } from '#domain/calendar/iso-day.ts';
import { incidentPaper } from '../forms/f23-incident.ts';
import type { PaperFromBook } from './paper-sources.ts';
import { paperPlaceOf } from './place.ts';

/** The record of an incident with the commune's head, to be filled in by hand. */
export const fromBook: PaperFromBook = {
  needs: [],
  make: (sources) =>
    ok(
      incidentPaper({
        place: paperPlaceOf(sources),
        madeOn: isoDayOf(sources.today),
        noticedAt: '',
        tellBy: '',
        what: '',
        whose: '',
        done: '',
        told: '',
      }),
    ),
};
