import type { Happening } from '#commands/events.ts';
import { t as common } from '#i18n/common.ts';
import { t } from '#i18n/year-book.ts';
import { Field } from '#ui/Field.tsx';
import { DateField } from '../../shared/DateField.tsx';

interface HappeningFieldsProps {
  readonly happening: Happening;
  readonly onChange: (happening: Happening) => void;
}

/** When it happened, and on what paper that rests. */
export function HappeningFields({ happening, onChange }: HappeningFieldsProps) {
  return (
    <>
      <DateField
        label={t('event.on.label')}
        value={happening.on}
        onInput={(on) => onChange({ ...happening, on })}
      />
      <Field
        label={t('event.note.label')}
        hint={t('event.note.hint')}
        optional={common('field.optional.hint')}
        maxLength={300}
        value={happening.note}
        onInput={(note) => onChange({ ...happening, note })}
      />
    </>
  );
}
