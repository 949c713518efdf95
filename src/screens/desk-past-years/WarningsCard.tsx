import type { PastFile, PastWarning } from '#register-import/past-years/types.ts';
import type { ImportWarning } from '#register-import/types.ts';
import { t as importText } from '#i18n/import.ts';
import { t } from '#i18n/year-book.ts';
import { Card } from '#ui/Card.tsx';

import { DeskTable, type DeskColumn } from '../shared/desk/DeskTable.tsx';

interface Look {
  readonly key: string;
  readonly reason: string;
  readonly at: Pick<PastWarning | ImportWarning, 'sheet' | 'row' | 'column' | 'text'>;
}

const pastReason = ({ reason, read = 0 }: PastWarning): string =>
  reason === 'blank-results' ? t('past.warning.blank-results', { count: read }) : t(`past.warning.${reason}`);

function fileReason({ reason, stated = 0, read = 0 }: ImportWarning): string {
  return reason === 'total-differs' || reason === 'count-differs'
    ? importText(`warning.${reason}`, { stated, read })
    : importText(`warning.${reason}`);
}

const columns = (): readonly DeskColumn<Look>[] => [
  { key: 'reason', header: importText('warnings.column.reason'), value: ({ reason }) => reason },
  { key: 'sheet', header: importText('warnings.column.sheet'), value: ({ at }) => at.sheet },
  {
    key: 'row',
    header: importText('warnings.column.row'),
    align: 'end',
    value: ({ at }) => (at.row > 0 ? at.row : ''),
  },
  { key: 'column', header: importText('warnings.column.column'), value: ({ at }) => at.column ?? '' },
  { key: 'text', header: importText('warnings.column.text'), value: ({ at }) => at.text ?? '' },
];

/** What to look at in the file, each with its place and reason, to work through in Excel too. */
export function WarningsCard({ fileName, file }: { readonly fileName: string; readonly file: PastFile }) {
  const looks: readonly Look[] = [
    ...file.fileWarnings.map((at, index) => ({ key: `file ${index}`, reason: fileReason(at), at })),
    ...file.warnings.map((at, index) => ({ key: `past ${index}`, reason: pastReason(at), at })),
  ];
  return (
    <Card title={importText('warnings.title', { count: looks.length })}>
      <DeskTable
        name={importText('warnings.label', { file: fileName })}
        columns={columns()}
        rows={looks}
        keyOf={({ key }) => key}
        emptyText={importText('warnings.empty')}
      />
    </Card>
  );
}
