import {
  FIELDS,
  type ColumnUnderstanding,
  type Field as RegisterField,
  type SheetMapping,
  type SheetUnderstanding,
} from '#register-import/types.ts';
import { columnLetters } from '#register-import/column-letters.ts';
import { t } from '#i18n/import.ts';
import { Card } from '#ui/Card.tsx';
import { CheckRow } from '#ui/CheckRow.tsx';
import { Field } from '#ui/Field.tsx';

import styles from './SheetCard.module.css';

interface SheetCardProps {
  readonly sheet: SheetUnderstanding;
  readonly mapping: SheetMapping;
  readonly onChange: (mapping: SheetMapping) => void;
}

/** One sheet of the file: whether it is taken in, for which village, and what each column says. */
export function SheetCard({ sheet, mapping, onChange }: SheetCardProps) {
  return (
    <Card title={t('understood.sheet.title', { sheet: sheet.sheet })} aside={<span>{summaryOf(sheet)}</span>}>
      <div class={styles.choices}>
        <CheckRow
          label={t('understood.sheet.included')}
          checked={mapping.include ?? false}
          onChange={(include) => onChange({ ...mapping, include })}
        />
        <Field
          label={t('understood.sheet.village.label')}
          hint={t('understood.sheet.village.hint')}
          value={mapping.villageName ?? ''}
          onInput={(villageName) => onChange({ ...mapping, villageName })}
        />
      </div>
      <ul class={styles.columns} aria-label={t('understood.columns.label', { sheet: sheet.sheet })}>
        {sheet.columns.map((column) => (
          <li key={column.column} class={styles.column}>
            <ColumnChoice
              column={column}
              field={fieldOf(mapping, column)}
              onChoose={(field) => onChange(withField(mapping, column.column, field))}
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}

interface ColumnChoiceProps {
  readonly column: ColumnUnderstanding;
  readonly field: RegisterField;
  readonly onChoose: (field: RegisterField) => void;
}

function ColumnChoice({ column, field, onChoose }: ColumnChoiceProps) {
  const letter = columnLetters(column.column);
  return (
    <>
      <Field
        kind="select"
        label={`${letter}. ${column.header || t('understood.column.unnamed')}`}
        options={FIELDS.map((each) => ({ value: each, label: t(`field.${each}`) }))}
        value={field}
        onInput={(value) => onChoose(FIELDS.find((each) => each === value) ?? 'ignore')}
      />
      <p class={styles.samples}>{column.samples.slice(0, 3).join(' · ')}</p>
    </>
  );
}

const fieldOf = (mapping: SheetMapping, { column, field }: ColumnUnderstanding): RegisterField =>
  mapping.columns?.find((each) => each.column === column)?.field ?? field;

function withField(mapping: SheetMapping, column: number, field: RegisterField): SheetMapping {
  const others = (mapping.columns ?? []).filter((each) => each.column !== column);
  return { ...mapping, columns: [...others, { column, field }] };
}

function summaryOf({ included, householdCount, headerRows }: SheetUnderstanding): string {
  if (!included) return t('understood.sheet.left-out');
  return headerRows.length === 0
    ? t('understood.sheet.no-header', { count: householdCount })
    : t('understood.sheet.detail', { count: householdCount, rows: headerRows.join('–') });
}
