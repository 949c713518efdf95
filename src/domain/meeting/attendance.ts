import type { BodyByKind, Delegate } from '../book/kinds.ts';
import type { SubjectState } from '../book/fold.ts';
import { resolve } from '../book/resolve.ts';
import { subjectOf } from '../book/subjects.ts';
import type { BookView } from '../book/view.ts';

/** A seat at the meeting: a household's, or a delegate's own. */
export interface Seat {
  readonly id: string;
  readonly type: 'household' | 'delegate';
  readonly present: boolean;
  /** Who came for the household; `head` for delegates. */
  readonly by: 'head' | 'representative';
  readonly name: string;
  /** The recording device's clock when the seat was first marked present; 0 when absent. Shown only. */
  readonly since: number;
}

export interface Attendance {
  readonly seats: readonly Seat[];
  readonly householdsSummoned: number;
  readonly householdsPresent: number;
  readonly delegatesSummoned: number;
  readonly delegatesPresent: number;
  readonly summoned: number;
  readonly present: number;
}

type Summons = BodyByKind['summons'];

/** Attendance of two phones is a union: somebody is present when any entry that still speaks says so. */
function seatOf(state: SubjectState | undefined, id: string, type: Seat['type']): Seat {
  const heads = (state?.heads ?? []).filter(
    (head) => (head.body as BodyByKind['attendance'] | null)?.present,
  );
  const [first] = heads;
  const body = first?.body as BodyByKind['attendance'] | undefined;
  const since = heads.reduce(
    (earliest, head) => Math.min(earliest, head.recordedAt),
    Number.MAX_SAFE_INTEGER,
  );
  return {
    id,
    type,
    present: body !== undefined,
    by: body?.by ?? 'head',
    name: body?.name ?? '',
    since: first ? since : 0,
  };
}

/** Who was summoned; nobody while no summons is recorded. */
export function summonsOf(view: BookView, meeting: string): Summons {
  const summons = resolve(view.get(subjectOf.summons(meeting)), 'summons');
  return summons.type === 'empty' ? { households: [], delegates: [] } : summons.value;
}

/** Who was summoned and who came. */
export function attendanceOf(view: BookView, meeting: string): Attendance {
  const summons = summonsOf(view, meeting);
  const seat = (type: Seat['type']) => (id: string) =>
    seatOf(view.get(subjectOf.attendance(meeting, id)), id, type);
  const households = summons.households.map(seat('household'));
  const delegates = summons.delegates.map((delegate: Delegate) => seat('delegate')(delegate.id));
  const householdsPresent = households.filter((each) => each.present).length;
  const delegatesPresent = delegates.filter((each) => each.present).length;
  return {
    seats: [...households, ...delegates],
    householdsSummoned: households.length,
    householdsPresent,
    delegatesSummoned: delegates.length,
    delegatesPresent,
    summoned: households.length + delegates.length,
    present: householdsPresent + delegatesPresent,
  };
}
