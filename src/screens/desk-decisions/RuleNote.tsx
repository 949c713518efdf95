import { citationText } from '#domain/rules/citation-text.ts';
import type { Rule } from '#domain/rules/rule-set.ts';
import { t } from '#i18n/decisions.ts';
import { language } from '#i18n/translate.ts';
import { StatusBadge } from '#ui/StatusBadge.tsx';

import styles from './Decisions.module.css';

interface RuleNoteProps {
  readonly rule: Pick<Rule<unknown>, 'citation' | 'unverified' | 'note'>;
  /** What the rule says, in words. */
  readonly text: string;
}

/** What a rule says, where it is written, and whether anybody compared it with the text. */
export function RuleNote({ rule, text }: RuleNoteProps) {
  const { citation, unverified, note } = rule;
  const [address = ''] = citation.source?.split(' ') ?? [];
  return (
    <p class={styles.rule}>
      {text}{' '}
      {address.startsWith('http') ? (
        <a href={address} target="_blank" rel="noreferrer">
          ({citationText(citation)})
        </a>
      ) : (
        `(${citationText(citation)})`
      )}{' '}
      {unverified && <StatusBadge tone="pending">{t('rule.unverified.label')}</StatusBadge>}{' '}
      {note?.[language.value]}
    </p>
  );
}
