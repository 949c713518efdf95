import { disqualifyHousehold, withdrawDisqualification } from '#commands/assessments.ts';
import { resolve } from '#domain/book/resolve.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { t } from '#i18n/assessment.ts';
import { language } from '#i18n/translate.ts';
import { Button } from '#ui/Button.tsx';
import { CheckRow } from '#ui/CheckRow.tsx';
import { Notice } from '#ui/Notice.tsx';
import styles from './assessment.module.css';
import type { AssessedHousehold } from './assessed-household.ts';
import { frameworkOf } from './framework-words.ts';

interface CasesPartProps extends AssessedHousehold {
  /** Held outside, since the part moves up when the first case is ticked. */
  readonly unfolded: boolean;
  readonly onUnfold: (unfolded: boolean) => void;
}

/**
 * Whether a disqualifying case holds, and which one. Which one is folded away even for who may see it: others look at the same
 * phone in a meeting.
 */
export function CasesPart({ unfolded, onUnfold, ...part }: CasesPartProps) {
  const { open, household, name, record } = part;
  const { app } = open;
  const barred = open.meeting.assessments.get(household)?.disqualified ?? false;
  const withdraw = () =>
    void record(async (assessing) => ({
      result: await withdrawDisqualification(app.recording, assessing, household),
      said: t('cases.withdrawn.status', { name }),
    }));
  return (
    <div class={styles.part}>
      {barred && (
        <Notice tone="pending" still title={t('cases.holds.title')}>
          {t('cases.holds.hint')}
        </Notice>
      )}
      <Button icon={unfolded ? 'sort-up' : 'sort-down'} wide onClick={() => onUnfold(!unfolded)}>
        {unfolded ? t('cases.hide.action') : barred ? t('cases.show.action') : t('cases.action')}
      </Button>
      {unfolded && <Cases {...part} barred={barred} />}
      {barred && (
        <Button icon="undo" wide onClick={withdraw}>
          {t('cases.withdraw.action')}
        </Button>
      )}
    </div>
  );
}

/** The cases as far as this device may read them: those that it recorded itself. */
const casesOf = ({ open: { app, place, meeting }, household }: AssessedHousehold) => {
  const subject = subjectOf.disqualification(meeting.year, household);
  const named = resolve(app.restricted(place.village).value.get(subject), 'disqualification');
  return named.type === 'empty' ? undefined : named.value;
};

function Cases({ barred, ...part }: AssessedHousehold & { readonly barred: boolean }) {
  const { open, household, name, record } = part;
  const { app } = open;
  const known = casesOf(part);
  const tick = (id: string, holds: boolean) =>
    void record(async (assessing) => {
      const now = casesOf(part);
      const others = (now?.cases ?? []).filter((each) => each !== id);
      const cases = holds ? [...others, id] : others;
      if (cases.length === 0) {
        const result = await withdrawDisqualification(app.recording, assessing, household);
        return { result, said: t('cases.withdrawn.status', { name }) };
      }
      const found = { household, cases, note: now?.note ?? '' };
      const result = await disqualifyHousehold(app.recording, assessing, found);
      return { result, said: t('cases.recorded.status', { name }) };
    });
  return (
    <fieldset class={styles.cases}>
      <legend class={styles.legend}>{t('cases.title')}</legend>
      <p class={styles.hint}>{t('cases.hint')}</p>
      {barred && !known && <p class={styles.hint}>{t('cases.elsewhere.hint')}</p>}
      {frameworkOf(open)?.disqualifiers.value.map((one) => (
        <CheckRow
          key={one.id}
          label={one[language.value]}
          checked={known?.cases.includes(one.id) ?? false}
          onChange={(checked) => tick(one.id, checked)}
        />
      ))}
    </fieldset>
  );
}
