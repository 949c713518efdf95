import { columnLetters } from '#register-import/column-letters.ts';
import {
  FIELDS,
  type ColumnUnderstanding,
  type Field as RegisterField,
  type SheetMapping,
  type SheetUnderstanding,
} from '#register-import/types.ts';
import { t } from '#i18n/import.ts';
import { Card } from '#ui/Card.tsx';
import { CheckRow } from '#ui/CheckRow.tsx';
import { Field } from '#ui/Field.tsx';

import { fieldUnder, type SheetChange } from './sheet-corrections.ts';
import styles from './SheetCard.module.css';

interface SheetCardProps {
  readonly sheet: SheetUnderstanding;
  readonly correction: SheetMapping | undefined;
  readonly onChange: (change: SheetChange) => void;
}

/** One sheet of the file: what was understood in one line, and everything to correct it where it is wrong. */
export function SheetCard({ sheet, correction, onChange }: SheetCardProps) {
  const doubtful = sheet.included && (sheet.householdCount === 0 || sheet.villageName === '');
  return (
    <Card title={t('understood.sheet.title', { sheet: sheet.sheet })} aside={<span>{summaryOf(sheet)}</span>}>
      <details class={styles.details} open={doubtful || correction !== undefined}>
        <summary>{columnsText(sheet, correction)}</summary>
        <div class={styles.choices}>
          <CheckRow
            label={t('understood.sheet.included')}
            checked={correction?.include ?? sheet.included}
            onChange={(include) => onChange({ include })}
          />
          <Field
            label={t('understood.sheet.village.label')}
            value={correction?.villageName ?? sheet.villageName}
            onInput={(villageName) => onChange({ villageName })}
          />
        </div>
        <ul class={styles.columns} aria-label={t('understood.columns.label', { sheet: sheet.sheet })}>
          {sheet.columns.map((column) => (
            <li key={column.column} class={styles.column}>
              <ColumnChoice
                column={column}
                field={fieldUnder(correction, column)}
                onChoose={(field) => onChange({ column: column.column, field })}
              />
            </li>
          ))}
        </ul>
      </details>
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

/** “Số thứ tự · Chủ hộ · Năm sinh”, or that no column was understood. */
function columnsText({ columns }: SheetUnderstanding, correction: SheetMapping | undefined): string {
  const fields = columns
    .map((column) => fieldUnder(correction, column))
    .filter((field) => field !== 'ignore');
  if (fields.length === 0) return t('understood.columns.none');
  return t('understood.columns.text', { fields: fields.map((field) => t(`field.${field}`)).join(' · ') });
}

function summaryOf({ included, householdCount, headerRows, villageName }: SheetUnderstanding): string {
  if (!included) return t('understood.sheet.left-out');
  const counted =
    headerRows.length === 0
      ? t('understood.sheet.no-header', { count: householdCount })
      : t('understood.sheet.detail', { count: householdCount, rows: headerRows.join('–') });
  return [villageName, counted].filter(Boolean).join(', ');
}
