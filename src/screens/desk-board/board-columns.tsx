import { isoDayOf } from '#domain/calendar/iso-day.ts';
import { t } from '#i18n/desk.ts';
import { formatDate, formatPercent } from '#i18n/format.ts';
import { t as timelineText } from '#i18n/timeline.ts';
import { StatusBadge } from '#ui/StatusBadge.tsx';

import type { DeskColumn } from '../shared/desk/DeskTable.tsx';
import { momentColumn } from '../shared/desk/moment-column.tsx';
import { StateBadge, STAGES } from '../shared/desk/StateBadge.tsx';
import type { BoardRow } from './board-rows.ts';

/** A share as a number to sort by; the cell shows the exact one. */
const share = (part: number, whole: number): number => (whole === 0 ? -1 : part / whole);

function shareColumn(
  key: string,
  header: string,
  part: (row: BoardRow) => number,
  whole: (row: BoardRow) => number,
): DeskColumn<BoardRow> {
  return {
    key,
    header,
    align: 'end',
    value: (row) => share(part(row), whole(row)),
    cell: (row) => formatPercent(part(row), whole(row)),
    excel: (row) => formatPercent(part(row), whole(row)),
  };
}

function countColumn(key: string, header: string, value: (row: BoardRow) => number): DeskColumn<BoardRow> {
  return { key, header, align: 'end', value };
}

/** “84/142 đủ” or “60/142 thiếu 12”; nothing before a meeting. */
function quorumText({ summary: { quorum } }: BoardRow): string {
  if (!quorum) return '–';
  const { present, of, needed, met } = quorum;
  return met
    ? t('board.quorum.met', { present, of })
    : t('board.quorum.missed', { present, of, missing: needed - present });
}

function attentionText({ summary: { disputes, openReturns } }: BoardRow): string {
  const parts = [
    disputes > 0 && t('board.disputes.status', { count: disputes }),
    openReturns > 0 && t('board.returns.status', { count: openReturns }),
  ];
  return parts.filter(Boolean).join('; ');
}

/** What is next in each village, who waits for whom, and until when. */
const stepColumns = (): readonly DeskColumn<BoardRow>[] => [
  {
    key: 'next',
    header: t('board.column.next'),
    value: ({ next }) => (next ? timelineText(`step.${next.step}`) : timelineText('state.through')),
  },
  {
    key: 'waits',
    header: t('board.column.waits'),
    value: ({ awaited }) => (awaited ? timelineText(`waits.${awaited}`) : ''),
  },
  {
    key: 'due',
    header: t('board.column.due'),
    // Sorts by day; what has none comes last.
    value: ({ next }) => (next?.due ? isoDayOf(next.due) : '9999'),
    cell: (row) => (
      <>
        {dueDay(row)} {row.late.length > 0 && <StatusBadge tone="danger">{lateText(row)}</StatusBadge>}
      </>
    ),
    excel: (row) => [dueDay(row), lateText(row)].filter(Boolean).join('; '),
  },
];

const dueDay = ({ next }: BoardRow): string => (next?.due ? formatDate(isoDayOf(next.due)) : '');

/** How late the latest of the village's steps is. */
function lateText({ late }: BoardRow): string {
  const days = late.map(({ state }) => (state.type === 'late' ? state.days : 0));
  return days.length > 0 ? timelineText('state.late', { count: Math.max(...days) }) : '';
}

/** What the board shows of a village, in the words and the order of the officers' own lists. */
export function boardColumns(): readonly DeskColumn<BoardRow>[] {
  return [
    { key: 'village', header: t('board.column.village'), value: (row) => row.village.name },
    {
      key: 'state',
      header: t('board.column.state'),
      // Sorts by how far the village has come; the filter finds it by its words through the tiles.
      value: (row) => STAGES.indexOf(row.stage),
      cell: (row) => <StateBadge stage={row.stage} />,
      excel: (row) => t(`state.${row.stage}.label`),
    },
    ...stepColumns(),
    countColumn('households', t('board.column.households'), (row) => row.summary.households),
    countColumn('registered', t('board.column.registered'), (row) => row.summary.registered),
    shareColumn(
      'registered-share',
      t('board.column.registered-share'),
      (row) => row.summary.registered,
      (row) => row.summary.households,
    ),
    {
      key: 'present',
      header: t('board.column.present'),
      align: 'end',
      value: (row) => row.summary.quorum?.present ?? -1,
      cell: quorumText,
      excel: quorumText,
    },
    countColumn('proposed', t('board.column.proposed'), (row) => row.summary.proposed),
    shareColumn(
      'proposed-share',
      t('board.column.proposed-share'),
      (row) => row.summary.proposed,
      (row) => row.summary.households,
    ),
    shareColumn(
      'proposed-registered-share',
      t('board.column.proposed-registered-share'),
      (row) => row.summary.proposedRegistered,
      (row) => row.summary.registered,
    ),
    { key: 'attention', header: t('board.column.attention'), value: attentionText },
    momentColumn('contact', t('board.column.contact'), (row) => row.lastContact, t('board.no-phone.status')),
  ];
}
