import type { Seat } from '#domain/meeting/attendance.ts';
import { summonsOf } from '#domain/meeting/attendance.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import { t } from '#i18n/desk.ts';

import { DeskTable, type DeskColumn } from '../shared/desk/DeskTable.tsx';
import { momentColumn } from '../shared/desk/moment-column.tsx';
import type { VillagePage } from './use-village.ts';

interface SeatRow {
  readonly seat: Seat;
  readonly meeting: string;
  readonly name: string;
}

function rowsOf({ view, nameOf }: VillagePage, meetings: readonly Meeting[]): readonly SeatRow[] {
  return meetings.flatMap(({ id, attendance }) => {
    const delegates = new Map(summonsOf(view, id).delegates.map((each) => [each.id, each.name]));
    return attendance.seats.map((seat) => ({
      seat,
      meeting: id,
      name: seat.type === 'delegate' ? (delegates.get(seat.id) ?? seat.id) : nameOf(seat.id),
    }));
  });
}

const columns = (): readonly DeskColumn<SeatRow>[] => [
  { key: 'seat', header: t('meeting.attendance.column.seat'), value: (row) => row.name },
  {
    key: 'type',
    header: t('meeting.attendance.column.type'),
    value: ({ seat }) => t(`meeting.seat.${seat.type}`),
  },
  {
    key: 'present',
    header: t('meeting.attendance.column.present'),
    value: ({ seat }) => t(seat.present ? 'meeting.present.yes' : 'meeting.present.no'),
  },
  {
    key: 'by',
    header: t('meeting.attendance.column.by'),
    value: ({ seat }) => (seat.present ? seat.name || t('meeting.by.head') : ''),
  },
  momentColumn('since', t('meeting.attendance.column.since'), ({ seat }) => seat.since),
];

interface AttendanceTableProps {
  readonly page: VillagePage;
  readonly meetings: readonly Meeting[];
}

/** Who was summoned to the year's meetings and who came. */
export function AttendanceTable({ page, meetings }: AttendanceTableProps) {
  return (
    <DeskTable
      name={`${t('meeting.attendance.label')} ${page.name} ${page.year}`}
      columns={columns()}
      rows={rowsOf(page, meetings)}
      keyOf={(row) => `${row.meeting}/${row.seat.id}`}
      emptyText={t('meeting.attendance.empty')}
    />
  );
}
