import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';

import { exportTable } from '#export/export-table.ts';
import { t as commonText } from '#i18n/common.ts';
import { t } from '#i18n/desk.ts';
import { Button } from '#ui/Button.tsx';
import { type Column, DataTable, type Selection, type Sort } from '#ui/DataTable.tsx';
import { Notice } from '#ui/Notice.tsx';

import styles from './DeskTable.module.css';
import { useLetterKeys } from './use-letter-keys.ts';

/** A column of a table at the desk: on the screen and, unless `exported` is false, in Excel. */
export type DeskColumn<Row> = Column<Row> & {
  /** What Excel gets where the screen sorts by something else. */
  readonly excel?: (row: Row) => string | number;
  /** False for a column of buttons. */
  readonly exported?: boolean;
  /** False for a column that only Excel gets, because the screen shows it within another. */
  readonly shown?: boolean;
};

interface DeskTableProps<Row> {
  /** Names the table for screen readers and the file for Excel. */
  readonly name: string;
  readonly columns: readonly DeskColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly hrefOf?: ((row: Row) => string) | undefined;
  readonly onOpen?: ((row: Row) => void) | undefined;
  readonly initialSort?: Sort | undefined;
  readonly emptyText: string;
  readonly selection?: Selection<Row> | undefined;
  /** Short tables need no filter. */
  readonly filter?: boolean | undefined;
  /** Beside the export button. */
  readonly tools?: ComponentChildren;
  /** The keys that work in this table, in words. */
  readonly keysHint?: string | undefined;
}

/** A table as officers know it: sorts, filters, walks by keyboard, goes to Excel. */
export function DeskTable<Row>(props: DeskTableProps<Row>) {
  const { name, columns, rows, tools, keysHint, filter = true } = props;
  const block = useRef<HTMLDivElement>(null);
  useLetterKeys(block);
  return (
    <div ref={block} class={styles.block}>
      <DataTable
        caption={name}
        hideCaption
        columns={columns.filter(({ shown }) => shown !== false)}
        rows={rows}
        keyOf={props.keyOf}
        hrefOf={props.hrefOf}
        onOpen={props.onOpen}
        initialSort={props.initialSort}
        emptyText={props.emptyText}
        selection={props.selection}
        filter={
          filter && rows.length > 5
            ? {
                label: commonText('filter.label'),
                clearLabel: commonText('search.clear.action'),
                countText: (shown, total) => commonText('filter.shown.status', { shown, total }),
              }
            : undefined
        }
      />
      <div class={styles.tools} data-chrome>
        <p class={styles.keys}>{keysHint}</p>
        {tools}
        <ExportButton name={name} columns={columns} rows={rows} />
      </div>
    </div>
  );
}

interface ExportButtonProps<Row> {
  readonly name: string;
  readonly columns: readonly DeskColumn<Row>[];
  readonly rows: readonly Row[];
}

/** Gives the whole table to Excel, in the order in which it came. */
function ExportButton<Row>({ name, columns, rows }: ExportButtonProps<Row>) {
  const [state, setState] = useState<'ready' | 'busy' | 'failed'>('ready');
  const download = async () => {
    setState('busy');
    const wanted = columns
      .filter((column) => column.exported !== false)
      .map(({ header, excel, value }) => ({ header, value: excel ?? value }));
    try {
      await exportTable(name, wanted, rows);
      setState('ready');
    } catch {
      // The writer is a chunk of its own: without network on the very first day it may not be here yet.
      setState('failed');
    }
  };
  return (
    <>
      {state === 'failed' && <Notice tone="danger">{t('table.export.error')}</Notice>}
      <Button
        icon="download"
        label={t('table.export.label', { name })}
        busy={state === 'busy'}
        disabled={rows.length === 0}
        onClick={() => void download()}
      >
        {t('table.export.action')}
      </Button>
    </>
  );
}
