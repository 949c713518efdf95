import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

import { exportTable } from '#export/export-table.ts';
import { t } from '#i18n/desk.ts';
import { Button } from '#ui/Button.tsx';
import { DataTable, type Column, type Selection, type Sort } from '#ui/DataTable.tsx';
import { Notice } from '#ui/Notice.tsx';

import styles from './DeskTable.module.css';

/** A column of a table at the desk: on the screen and, unless `exported` is false, in Excel. */
export type DeskColumn<Row> = Column<Row> & {
  /** What Excel gets where the screen sorts by something else. */
  readonly excel?: (row: Row) => string | number;
  /** False for a column of buttons. */
  readonly exported?: boolean;
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
  /** Shown beside the export button. */
  readonly tools?: ComponentChildren;
  /** What the key `r` does on the row that has the focus. */
  readonly onReturn?: ((row: Row) => void) | undefined;
}

/** A table as officers know it: sorts, filters, walks by keyboard, goes to Excel. */
export function DeskTable<Row>(props: DeskTableProps<Row>) {
  const { name, columns, rows, keyOf, tools, onReturn, filter = true } = props;
  const walks = props.hrefOf !== undefined || props.onOpen !== undefined;
  return (
    <div class={styles.block} onKeyDown={walkByLetter}>
      <div class={styles.tools} data-chrome>
        {tools}
        <ExportButton name={name} columns={columns} rows={rows} />
      </div>
      <DataTable
        caption={name}
        hideCaption
        columns={columns}
        rows={rows}
        keyOf={keyOf}
        hrefOf={props.hrefOf}
        onOpen={props.onOpen}
        initialSort={props.initialSort}
        emptyText={props.emptyText}
        selection={props.selection}
        filterLabel={filter ? t('table.filter.label') : undefined}
        countText={(shown, total) => t('table.count.status', { shown, total })}
      />
      {walks && rows.length > 1 && (
        <p class={styles.keys} data-chrome>
          {t(onReturn ? 'table.keys-return.hint' : 'table.keys.hint')}
        </p>
      )}
    </div>
  );
}

interface ExportButtonProps<Row> {
  readonly name: string;
  readonly columns: readonly DeskColumn<Row>[];
  readonly rows: readonly Row[];
}

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
      <Button icon="download" busy={state === 'busy'} disabled={rows.length === 0} onClick={() => void download()}>
        {state === 'busy' ? t('table.exporting.status') : t('table.export.action')}
      </Button>
      {state === 'failed' && <Notice tone="danger">{t('table.export.error')}</Notice>}
    </>
  );
}

const ARROWS: Readonly<Record<string, string>> = { j: 'ArrowDown', k: 'ArrowUp' };

/** Lets j and k do what the arrows do, and r press the row's return button; only while a row has the focus. */
function walkByLetter(event: KeyboardEvent): void {
  const from = event.target instanceof HTMLElement ? event.target : null;
  if (!from || from.matches('input, select, textarea') || event.ctrlKey || event.metaKey || event.altKey) return;
  const arrow = ARROWS[event.key];
  if (arrow) {
    from.dispatchEvent(new KeyboardEvent('keydown', { key: arrow, bubbles: true }));
    event.preventDefault();
  }
  if (event.key === 'r') from.closest('[data-row]')?.querySelector<HTMLElement>('[data-return] button')?.click();
}
