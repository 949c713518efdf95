import type { Meeting } from '#domain/meeting/meeting.ts';
import { findRuleSet } from '#domain/rules/rule-sets.ts';
import { formatLongDate } from '#i18n/format.ts';
import { t } from '#i18n/minutes.ts';
import { language } from '#i18n/translate.ts';
import styles from './DocumentHead.module.css';

interface DocumentHeadProps {
  readonly meeting: Meeting;
  readonly communeName: string;
  readonly villageName: string;
}

/** “Xã Quyết Thắng” writes itself “Quyết Thắng” before a date. */
const placeName = (commune: string): string => commune.replace(/^(xã|phường|đặc khu)\s+/iu, '');

/** The agency, the national title, place and date, and the name of the paper, laid out after Decree 30/2020/NĐ-CP. */
export function DocumentHead({ meeting, communeName, villageName }: DocumentHeadProps) {
  const { rules, cluster, startedAt = 0 } = meeting.fields;
  const form = rules && findRuleSet(rules.ruleSetId)?.minutesForm.value;
  const ruleSet = rules && findRuleSet(rules.ruleSetId);
  const slots = { village: villageName, year: meeting.year };
  return (
    <header>
      {form && ruleSet && (
        <p class={styles.form}>
          {t('head.form.label', { number: form.number, decree: ruleSet.title[language.value] })}
        </p>
      )}
      <div class={styles.top}>
        <p class={styles.agency}>
          <span>{t('head.agency.label')}</span>
          <span>{communeName}</span>
          <strong class={styles.ruled}>{villageName}</strong>
        </p>
        <p class={styles.nation}>
          <strong>{t('head.nation.label')}</strong>
          <strong class={styles.motto}>{t('head.motto.label')}</strong>
        </p>
      </div>
      <p class={styles.date}>
        {t('head.date.label', { place: placeName(communeName), date: formatLongDate(startedAt) })}
      </p>
      <h2 class={styles.title}>{t('head.title')}</h2>
      <p class={styles.subject}>
        {cluster ? t('head.subject-cluster.label', { ...slots, cluster }) : t('head.subject.label', slots)}
      </p>
    </header>
  );
}
