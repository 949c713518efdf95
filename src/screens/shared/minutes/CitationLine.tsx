import { citationText } from '#domain/rules/citation-text.ts';
import type { Rule } from '#domain/rules/rule-set.ts';
import { t } from '#i18n/minutes.ts';
import { language } from '#i18n/translate.ts';
import styles from './CitationLine.module.css';

/** Where a rule is written; what no public text confirms carries its mark and its note. */
export function CitationLine({ rule }: { readonly rule: Rule<unknown> }) {
  const { citation, unverified, note } = rule;
  const where = citationText(citation);
  return (
    <p class={styles.line}>
      {t('citation.label', { where })}
      {unverified && <strong class={styles.unverified}>{t('citation.unverified.status')}</strong>}
      {note && <span class={styles.note}>{note[language.value]}</span>}
    </p>
  );
}
