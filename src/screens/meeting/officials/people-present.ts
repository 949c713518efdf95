import { summonsOf } from '#domain/meeting/attendance.ts';
import { t } from '#i18n/meeting.ts';
import type { OpenMeeting } from '../use-meeting.ts';

/** Somebody in the room who has a name. */
export interface PersonPresent {
  readonly id: string;
  readonly name: string;
  /** A delegate's own position; for others, for which household they came. */
  readonly position: string;
  readonly delegate: boolean;
}

/** Delegates first, for officials usually are among them; then heads and named representatives in the register's order. */
export function peoplePresent({ view, meeting, nameOf }: OpenMeeting): readonly PersonPresent[] {
  const present = meeting.attendance.seats.filter((seat) => seat.present);
  const ids = new Set(present.map((seat) => seat.id));
  const delegates = summonsOf(view, meeting.id)
    .delegates.filter((delegate) => ids.has(delegate.id))
    .map((delegate) => ({ ...delegate, delegate: true }));
  const households = present
    .filter((seat) => seat.type === 'household' && (seat.by === 'head' || seat.name !== ''))
    .map(({ id, by, name }) => ({
      id,
      name: by === 'head' ? nameOf(id) : name,
      position: by === 'head' ? t('officials.head.label') : t('officials.for.label', { name: nameOf(id) }),
      delegate: false,
    }));
  return [...delegates, ...households];
}
