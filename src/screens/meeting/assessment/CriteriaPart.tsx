import type { ComponentChildren } from 'preact';
import type { Criterion } from '#domain/rules/framework.ts';
import { t } from '#i18n/assessment.ts';
import { language } from '#i18n/translate.ts';
import { Button } from '#ui/Button.tsx';
import { CheckRow } from '#ui/CheckRow.tsx';
import { SingleTap } from '../SingleTap.tsx';
import styles from './assessment.module.css';
import { changing, type AssessedHousehold } from './assessed-household.ts';
import { frameworkOf } from './framework-words.ts';

interface CriteriaPartProps extends AssessedHousehold {
  /** Whether a case bars the household; before the long list, at whose end nobody would look for it. */
  readonly cases: ComponentChildren;
}

/** Most households meet all: one tap. What one does not meet is ticked by itself. */
export function CriteriaPart({ cases, ...part }: CriteriaPartProps) {
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
      {cases}
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
              detail={detailOf(criterion, unmet)}
              checked={unmet.includes(criterion.id)}
              onChange={(checked) => tick(criterion.id, checked)}
            />
          ))}
        </div>
      ))}
    </>
  );
}

/** A tick says yes everywhere else; here it says no, so the row says it in words. */
const detailOf = ({ id, unverified }: Criterion, unmet: readonly string[]) =>
  unmet.includes(id) ? (
    <strong class={styles.unmet}>{t('group.unmet.status')}</strong>
  ) : (
    unverified && t('criteria.unverified.status')
  );
