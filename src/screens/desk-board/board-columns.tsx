import { t } from '#i18n/desk.ts';
import { formatDate, formatDateTime, formatPercent, formatTime } from '#i18n/format.ts';

import type { DeskColumn } from '../shared/desk/DeskTable.tsx';
import { StateBadge, STAGES } from '../shared/desk/StateBadge.tsx';
import styles from './BoardPart.module.css';
import type { BoardRow } from './board-rows.ts';
import { stepColumns } from './step-columns.tsx';

/** A count, and under it what share it is of what. */
interface Counted {
  readonly key: string;
  readonly header: string;
  readonly count: (row: BoardRow) => number;
  /** Written instead of the bare count. */
  readonly written?: (row: BoardRow) => string;
  /** Each share has a column of its own in Excel. */
  readonly shares: readonly {
    readonly key: string;
    readonly header: string;
    readonly base: 'households' | 'registered';
    readonly of: (row: BoardRow) => readonly [part: number, whole: number];
  }[];
}

const shareText = ([part, whole]: readonly [number, number]): string => formatPercent(part, whole);

function countedColumns({ key, header, count, written, shares }: Counted): readonly DeskColumn<BoardRow>[] {
  return [
    {
      key: `${key}-shown`,
      header,
      align: 'end',
      exported: false,
      value: count,
      cell: (row) => (
        <>
          {written?.(row) ?? count(row)}
          {shares
            // A share of nothing says nothing.
            .filter((share) => share.of(row)[1] > 0)
            .map((share) => (
              <small key={share.key} class={styles.under}>
                {written
                  ? shareText(share.of(row))
                  : t(`board.share.${share.base}`, { share: shareText(share.of(row)) })}
              </small>
            ))}
        </>
      ),
    },
    { key, header, value: count, shown: false },
    ...shares.map(
      (share): DeskColumn<BoardRow> => ({
        key: share.key,
        header: share.header,
        value: (row) => shareText(share.of(row)),
        shown: false,
      }),
    ),
  ];
}

/** “84/142 đủ” or “60/142 thiếu 12”; nothing before a meeting. */
function quorumText({ summary: { quorum } }: BoardRow): string {
  if (!quorum) return '–';
  const { present, of, needed, met } = quorum;
  return met
    ? t('board.quorum.met', { present, of })
    : t('board.quorum.missed', { present, of, missing: needed - present });
}

/** What in the village wants the officer's eyes, each in words. */
const attentionOf = ({ summary: { disputes, openReturns } }: BoardRow): readonly string[] => [
  ...(disputes > 0 ? [t('board.disputes.status', { count: disputes })] : []),
  ...(openReturns > 0 ? [t('board.returns.status', { count: openReturns })] : []),
];

const attentionText = (row: BoardRow): string => attentionOf(row).join('; ');

const stageColumn = (): DeskColumn<BoardRow> => ({
  key: 'state',
  header: t('board.column.state'),
  // Sorts by how far the village has come; the filter finds it by its words through the chips.
  value: (row) => STAGES.indexOf(row.stage),
  cell: (row) => (
    <>
      <StateBadge stage={row.stage} />
      {attentionOf(row).map((text) => (
        <span key={text} class={styles.attention}>
          {text}
        </span>
      ))}
    </>
  ),
  excel: (row) => t(`state.${row.stage}.label`),
});

const registeredColumns = () =>
  countedColumns({
    key: 'registered',
    header: t('board.column.registered'),
    count: ({ summary }) => summary.registered,
    // What the share is of stands before it: the table has no room for more words.
    written: ({ summary }) => `${summary.registered}/${summary.households}`,
    shares: [
      {
        key: 'registered-share',
        header: t('board.column.registered-share'),
        base: 'households',
        of: ({ summary }) => [summary.registered, summary.households],
      },
    ],
  });

const proposedColumns = () =>
  countedColumns({
    key: 'proposed',
    header: t('board.column.proposed'),
    count: ({ summary }) => summary.proposed,
    shares: [
      {
        key: 'proposed-share',
        header: t('board.column.proposed-share'),
        base: 'households',
        of: ({ summary }) => [summary.proposed, summary.households],
      },
      {
        key: 'proposed-registered-share',
        header: t('board.column.proposed-registered-share'),
        base: 'registered',
        of: ({ summary }) => [summary.proposedRegistered, summary.registered],
      },
    ],
  });

const contactText = ({ lastContact }: BoardRow): string =>
  lastContact > 0 ? formatDateTime(lastContact) : t('board.no-phone.status');

const contactColumn = (): DeskColumn<BoardRow> => ({
  key: 'contact',
  header: t('board.column.contact'),
  value: (row) => row.lastContact,
  cell: (row) =>
    row.lastContact > 0 ? (
      <time>
        {formatTime(row.lastContact)}
        <small class={styles.under}>{formatDate(row.lastContact)}</small>
      </time>
    ) : (
      contactText(row)
    ),
  excel: contactText,
});

/** What the board shows of a village, in the words and the order of the officers' own lists. */
export function boardColumns(rows: readonly BoardRow[]): readonly DeskColumn<BoardRow>[] {
  // A column that no village fills says nothing in Excel either; the screen has the words under the state.
  const withAttention = rows.some((row) => attentionText(row) !== '');
  return [
    { key: 'village', header: t('board.column.village'), value: (row) => row.village.name },
    stageColumn(),
    ...stepColumns(),
    {
      key: 'households',
      header: t('board.column.households'),
      align: 'end',
      value: (row) => row.summary.households,
    },
    ...registeredColumns(),
    {
      key: 'present',
      header: t('board.column.present'),
      align: 'end',
      value: (row) => row.summary.quorum?.present ?? -1,
      cell: quorumText,
      excel: quorumText,
    },
    ...proposedColumns(),
    ...(withAttention
      ? [{ key: 'attention', header: t('board.column.attention'), value: attentionText, shown: false }]
      : []),
    contactColumn(),
  ];
}
