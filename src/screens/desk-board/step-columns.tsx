import { isoDayOf } from '#domain/calendar/iso-day.ts';
import { t } from '#i18n/desk.ts';
import { formatDate } from '#i18n/format.ts';
import { t as timelineText } from '#i18n/timeline.ts';
import { StatusBadge } from '#ui/StatusBadge.tsx';

import type { DeskColumn } from '../shared/desk/DeskTable.tsx';
import { dueText } from '../shared/timeline/timeline-words.ts';
import styles from './BoardPart.module.css';
import type { BoardRow } from './board-rows.ts';

const stepText = ({ next }: BoardRow): string =>
  next ? timelineText(`step.${next.step}`) : timelineText('state.through');

const waitsText = ({ awaited }: BoardRow): string => (awaited ? timelineText(`waits.${awaited}`) : '');

const dueDay = ({ next }: BoardRow): string => (next?.due ? formatDate(isoDayOf(next.due)) : '');

/** How late the latest of the village's steps is. */
function lateText({ late }: BoardRow): string {
  const days = late.map(({ state }) => (state.type === 'late' ? state.days : 0));
  return days.length > 0 ? timelineText('state.late', { count: Math.max(...days) }) : '';
}

const excelOnly = (key: string, header: string, value: (row: BoardRow) => string): DeskColumn<BoardRow> => ({
  key,
  header,
  value,
  shown: false,
});

/** What is next in each village, who waits for whom, until when, and how late it is. */
export const stepColumns = (): readonly DeskColumn<BoardRow>[] => [
  {
    key: 'next',
    header: t('board.column.next-due'),
    // Sorts by the day; the words are for the filter. What has no day comes last.
    value: (row) =>
      [row.next?.due ? isoDayOf(row.next.due) : '9999', dueDay(row), stepText(row), waitsText(row)].join(' '),
    cell: NextStep,
    exported: false,
  },
  excelOnly('step', t('board.column.next'), stepText),
  excelOnly('waits', t('board.column.waits'), waitsText),
  excelOnly('due', t('board.column.due'), dueDay),
  excelOnly('late', t('board.column.late'), lateText),
];

/** Two lines: the step with how late it is, and under it who waits until when; on a narrow screen they break between these. */
function NextStep(row: BoardRow) {
  const details = [waitsText(row), row.next && dueText(row.next)].filter(Boolean);
  return (
    <span class={styles.step}>
      <span class={styles.line}>
        <span>{stepText(row)}</span>
        {row.late.length > 0 && <StatusBadge tone="danger">{lateText(row)}</StatusBadge>}
      </span>
      <small class={styles.line}>
        {details.map((detail) => (
          <span key={detail} class={styles.detail}>
            {detail}
          </span>
        ))}
      </small>
    </span>
  );
}
