import type { Holiday } from '#domain/book/kinds-of-recognition.ts';
import { t } from '#i18n/rules.ts';
import { Button } from '#ui/Button.tsx';

import styles from './HolidayRows.module.css';

const NAME_MAX = 80;

interface HolidayRowsProps {
  readonly days: readonly Holiday[];
  readonly onChange: (days: readonly Holiday[]) => void;
}

/** Weekdays on which nobody works, a line each. */
export function HolidayRows({ days, onChange }: HolidayRowsProps) {
  const put = (index: number, ...instead: readonly Holiday[]) =>
    onChange(days.flatMap((day, at) => (at === index ? instead : [day])));
  return (
    <fieldset class={styles.rows}>
      <legend class={styles.legend}>{t('holidays.days.label')}</legend>
      {days.length === 0 && <p>{t('holidays.days.empty')}</p>}
      {days.length > 0 && (
        <div class={`${styles.row} ${styles.head}`} aria-hidden="true">
          <span>{t('holidays.column.day')}</span>
          <span>{t('holidays.column.name')}</span>
        </div>
      )}
      {days.map((holiday, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: while it is typed a line is only where it stands
        <div key={index} class={styles.row}>
          <input
            class={styles.input}
            type="date"
            aria-label={t('holidays.day.label', { number: index + 1 })}
            value={holiday.day}
            onInput={(event) => put(index, { ...holiday, day: event.currentTarget.value })}
          />
          <input
            class={styles.input}
            aria-label={t('holidays.name.label', { number: index + 1 })}
            value={holiday.name}
            maxLength={NAME_MAX}
            autoComplete="off"
            onInput={(event) => put(index, { ...holiday, name: event.currentTarget.value })}
          />
          <Button
            kind="quiet"
            icon="cross"
            label={t('holidays.remove-day.label', { number: index + 1 })}
            onClick={() => put(index)}
          >
            {t('scale.remove.action')}
          </Button>
        </div>
      ))}
      <div>
        <Button icon="plus" onClick={() => onChange([...days, { day: '', name: '' }])}>
          {t('holidays.add-day.action')}
        </Button>
      </div>
    </fieldset>
  );
}
