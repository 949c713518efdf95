import { columnLetters } from '#register-import/column-letters.ts';
import type { PastFile, PastSheet } from '#register-import/past-years/types.ts';
import { formatNumber } from '#i18n/format.ts';
import { t } from '#i18n/year-book.ts';
import { Button } from '#ui/Button.tsx';
import { Card, Figures } from '#ui/Card.tsx';
import { Notice } from '#ui/Notice.tsx';

import { DeskTable, type DeskColumn } from '../shared/desk/DeskTable.tsx';
import type { ReadFile } from './use-past-years.ts';
import { WarningsCard } from './WarningsCard.tsx';

const yearsIn = ({ rows }: PastFile): readonly number[] =>
  [...new Set(rows.flatMap(({ results }) => results.map(({ year }) => year)))].sort((a, b) => a - b);

/** “D (2022): kết quả; E (2022): lý do”. */
const columnsText = ({ columns, years }: PastSheet): string =>
  columns
    .map(({ column, year, role }) =>
      t('past.sheet.column.text', {
        letter: columnLetters(column),
        year: year ?? years.join(', '),
        role: t(`past.role.${role}`),
      }),
    )
    .join('; ');

const columns = (): readonly DeskColumn<PastSheet>[] => [
  { key: 'sheet', header: t('past.column.sheet'), value: ({ sheet }) => sheet },
  {
    key: 'taken',
    header: t('past.column.taken'),
    value: ({ included }) => t(included ? 'past.sheet.taken' : 'past.sheet.left-out'),
  },
  { key: 'village', header: t('column.village'), value: ({ villageName }) => villageName },
  { key: 'years', header: t('past.column.years'), value: ({ years }) => years.join(', ') },
  { key: 'rows', header: t('past.column.rows'), align: 'end', value: ({ rowCount }) => rowCount },
  { key: 'columns', header: t('past.column.columns'), value: columnsText },
];

interface UnderstoodStepProps {
  readonly read: ReadFile;
  readonly onNext: () => void;
}

/** What was understood of the file, before anybody asks whose it is. */
export function UnderstoodStep({ read: { fileName, file }, onNext }: UnderstoodStepProps) {
  const results = file.rows.reduce((sum, row) => sum + row.results.length, 0);
  const warnings = file.warnings.length + file.fileWarnings.length;
  return (
    <>
      <Card title={t('past.understood.title', { file: fileName })}>
        <Figures
          figures={[
            { label: t('past.rows.label'), value: formatNumber(file.rows.length) },
            { label: t('past.years.label'), value: yearsIn(file).join(', ') || '–' },
            { label: t('past.results.label'), value: formatNumber(results) },
            {
              label: t('past.warnings.label'),
              value: formatNumber(warnings),
              tone: warnings > 0 ? 'pending' : undefined,
            },
          ]}
        />
        {results === 0 && <Notice tone="pending">{t('past.nothing.status')}</Notice>}
        <div>
          <Button kind="primary" icon="next" disabled={results === 0} onClick={onNext}>
            {t('past.match.action')}
          </Button>
        </div>
      </Card>
      <Card title={t('past.sheets.title')}>
        <DeskTable
          name={t('past.sheets.title')}
          columns={columns()}
          rows={file.sheets}
          keyOf={({ sheet }) => sheet}
          emptyText=""
          filter={false}
        />
      </Card>
      <WarningsCard fileName={fileName} file={file} />
    </>
  );
}
