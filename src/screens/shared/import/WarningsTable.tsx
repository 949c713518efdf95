import type { ImportWarning } from '#register-import/types.ts';
import { t } from '#i18n/import.ts';
import { Card } from '#ui/Card.tsx';

import { DeskTable, type DeskColumn } from '../desk/DeskTable.tsx';

/** A place in a file that somebody should look at, with why in words. */
export interface WarningLine extends Pick<ImportWarning, 'sheet' | 'row' | 'column' | 'text'> {
  readonly sentence: string;
}

/** What a file's own reading warns of, whatever the file is for. */
export const warningLine = (warning: ImportWarning): WarningLine => ({
  ...warning,
  sentence: sentenceOf(warning),
});

const sentenceOf = ({ reason, stated = 0, read = 0 }: ImportWarning): string =>
  reason === 'total-differs' || reason === 'count-differs'
    ? t(`warning.${reason}`, { stated, read })
    : t(`warning.${reason}`);

const columns = (): readonly DeskColumn<WarningLine>[] => [
  { key: 'reason', header: t('warnings.column.reason'), value: ({ sentence }) => sentence },
  { key: 'sheet', header: t('warnings.column.sheet'), value: ({ sheet }) => sheet },
  { key: 'row', header: t('warnings.column.row'), align: 'end', value: ({ row }) => (row > 0 ? row : '') },
  { key: 'column', header: t('warnings.column.column'), value: ({ column }) => column ?? '' },
  { key: 'text', header: t('warnings.column.text'), value: ({ text }) => text ?? '' },
];

interface WarningsTableProps {
  readonly fileName: string;
  readonly lines: readonly WarningLine[];
}

/** What to look at in the file, each with its place and reason, to work through in Excel too. */
export function WarningsTable({ fileName, lines }: WarningsTableProps) {
  const keys = new Map(lines.map((line, index) => [line, String(index)]));
  return (
    <Card title={t('warnings.title', { count: lines.length })}>
      <DeskTable
        name={t('warnings.label', { file: fileName })}
        columns={columns()}
        rows={lines}
        keyOf={(line) => keys.get(line) ?? ''}
        emptyText={t('warnings.empty')}
      />
    </Card>
  );
}
