import type { ImportWarning } from '#register-import/types.ts';
import { t } from '#i18n/import.ts';
import { Card } from '#ui/Card.tsx';

import { DeskTable, type DeskColumn } from '../shared/desk/DeskTable.tsx';

function reasonSentence({ reason, stated = 0, read = 0 }: ImportWarning): string {
  return reason === 'total-differs' || reason === 'count-differs'
    ? t(`warning.${reason}`, { stated, read })
    : t(`warning.${reason}`);
}

const columns = (): readonly DeskColumn<ImportWarning>[] => [
  { key: 'reason', header: t('warnings.column.reason'), value: reasonSentence },
  { key: 'sheet', header: t('warnings.column.sheet'), value: ({ sheet }) => sheet },
  { key: 'row', header: t('warnings.column.row'), align: 'end', value: ({ row }) => (row > 0 ? row : '') },
  { key: 'column', header: t('warnings.column.column'), value: ({ column }) => column ?? '' },
  { key: 'text', header: t('warnings.column.text'), value: ({ text }) => text ?? '' },
];

interface WarningsTableProps {
  readonly fileName: string;
  readonly warnings: readonly ImportWarning[];
}

/** What to look at in the file, each with its sheet, row and reason, to work through in Excel too. */
export function WarningsTable({ fileName, warnings }: WarningsTableProps) {
  const keys = new Map(warnings.map((warning, index) => [warning, String(index)]));
  return (
    <Card title={t('warnings.title', { count: warnings.length })}>
      <DeskTable
        name={t('warnings.label', { file: fileName })}
        columns={columns()}
        rows={warnings}
        keyOf={(warning) => keys.get(warning) ?? ''}
        emptyText={t('warnings.empty')}
      />
    </Card>
  );
}
