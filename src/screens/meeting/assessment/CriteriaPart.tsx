import { t } from '#i18n/assessment.ts';
import { language } from '#i18n/translate.ts';
import { Button } from '#ui/Button.tsx';
import { CheckRow } from '#ui/CheckRow.tsx';
import { SingleTap } from '../SingleTap.tsx';
import styles from './assessment.module.css';
import { changing, type AssessedHousehold } from './assessed-household.ts';
import { frameworkOf } from './framework-words.ts';

/** Most households meet all: one tap. What one does not meet is ticked by itself. */
export function CriteriaPart(part: AssessedHousehold) {
  const { open, household, name, record, onNext } = part;
  const found = open.meeting.assessments.get(household);
  const unmet = found?.unmet ?? [];
  const meetAll = async () => {
    const said = t('household.met.status', { name });
    if ((await record(changing(part, () => ({ unmet: [] }), said))) && !found) onNext();
  };
  const tick = (id: string, isUnmet: boolean) => {
    const said = isUnmet
      ? t('criteria.unmet.status', { name, criterion: id })
      : t('criteria.met.status', { name, criterion: id });
    const others = (now: readonly string[]) => now.filter((each) => each !== id);
    void record(
      changing(part, (now) => ({ unmet: isUnmet ? [...others(now.unmet), id] : others(now.unmet) }), said),
    );
  };
  return (
    <>
      {(!found || unmet.length > 0) && (
        <SingleTap>
          <Button
            kind={found ? 'secondary' : 'primary'}
            icon="check"
            large={!found}
            wide
            onClick={() => void meetAll()}
          >
            {found ? t('household.met-again.action') : t('household.met.action')}
          </Button>
        </SingleTap>
      )}
      <div class={styles.part}>
        <h3>{t('criteria.title')}</h3>
        <p class={styles.hint}>{t('criteria.hint')}</p>
      </div>
      {frameworkOf(open)?.standards.map(({ id, title, criteria }) => (
        <div key={id} class={styles.part}>
          <h4 class={styles.standard}>
            {t('standard.label', { standard: id, title: title[language.value] })}
          </h4>
          {criteria.map((criterion) => (
            <CheckRow
              key={criterion.id}
              label={`${criterion.id}. ${criterion[language.value]}`}
              detail={criterion.unverified && t('criteria.unverified.status')}
              checked={unmet.includes(criterion.id)}
              onChange={(checked) => tick(criterion.id, checked)}
            />
          ))}
        </div>
      ))}
    </>
  );
}
