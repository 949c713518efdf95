import type { BookView } from '#domain/book/view.ts';
import { entryId } from '#domain/book/entry.ts';
import { t } from '#i18n/desk.ts';
import { t as errorText } from '#i18n/errors.ts';

import type { SetAsideEntry } from '../app-context.ts';
import { bodyLabel, subjectLabel } from '../book-words.ts';
import { useRecorderName } from '../recorder-name.ts';
import { DeskTable, type DeskColumn } from './DeskTable.tsx';
import { momentColumn } from './moment-column.tsx';

/** A set-aside entry and where it belongs. */
export interface SetAsideRow extends SetAsideEntry {
  readonly villageName: string;
  readonly view: BookView;
}

interface SetAsideTableProps {
  readonly rows: readonly SetAsideRow[];
  /** On a village's own page its name would be the same in each row. */
  readonly withVillage?: boolean;
}

const columnsOf = (
  nameOf: (row: SetAsideRow) => string,
  withVillage: boolean,
): readonly DeskColumn<SetAsideRow>[] => [
  {
    key: 'about',
    header: t('tray.column.about'),
    value: ({ view, entry }) => subjectLabel(view, entry.kind, entry.subject),
  },
  ...(withVillage
    ? [{ key: 'village', header: t('tray.column.village'), value: (row: SetAsideRow) => row.villageName }]
    : []),
  {
    key: 'content',
    header: t('tray.column.content'),
    value: ({ entry }) => bodyLabel(entry.kind, entry.body),
  },
  { key: 'who', header: t('tray.column.who'), value: nameOf },
  momentColumn('when', t('tray.column.when'), (row) => row.entry.recordedAt),
  { key: 'why', header: t('tray.column.why'), value: (row) => errorText(`aside.${row.code}.error`) },
];

/** What is kept and does not count: who recorded it, when, about what, and why it stands apart. */
export function SetAsideTable({ rows, withVillage = false }: SetAsideTableProps) {
  const recorderName = useRecorderName();
  return (
    <DeskTable
      name={t('tray.table.label')}
      columns={columnsOf((row) => recorderName(row.entry), withVillage)}
      rows={rows}
      keyOf={(row) => entryId(row.entry)}
      emptyText={t('tray.empty')}
      initialSort={{ key: 'when', descending: true }}
    />
  );
}
