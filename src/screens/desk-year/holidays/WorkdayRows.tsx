import { t } from '#i18n/rules.ts';
import { Button } from '#ui/Button.tsx';

import styles from './HolidayRows.module.css';

interface WorkdayRowsProps {
  readonly workdays: readonly string[];
  readonly onChange: (workdays: readonly string[]) => void;
}

/** Saturdays and Sundays that are worked in exchange. */
export function WorkdayRows({ workdays, onChange }: WorkdayRowsProps) {
  return (
    <fieldset class={styles.rows}>
      <legend class={styles.legend}>{t('holidays.workdays.label')}</legend>
      {workdays.length === 0 && <p>{t('holidays.workdays.empty')}</p>}
      {workdays.map((workday, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: while it is typed a line is only where it stands
        <div key={index} class={`${styles.row} ${styles.day}`}>
          <input
            class={styles.input}
            type="date"
            aria-label={t('holidays.workday.label', { number: index + 1 })}
            value={workday}
            onInput={(event) => {
              const day = event.currentTarget.value;
              onChange(workdays.map((each, at) => (at === index ? day : each)));
            }}
          />
          <Button
            kind="quiet"
            icon="cross"
            label={t('holidays.remove-workday.label', { number: index + 1 })}
            onClick={() => onChange(workdays.filter((_, at) => at !== index))}
          >
            {t('scale.remove.action')}
          </Button>
        </div>
      ))}
      <div>
        <Button icon="plus" onClick={() => onChange([...workdays, ''])}>
          {t('holidays.add-workday.action')}
        </Button>
      </div>
    </fieldset>
  );
}
