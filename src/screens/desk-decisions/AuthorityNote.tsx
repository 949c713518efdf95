import type { Decision } from '#domain/decision/decision.ts';
import { authorityOn, findRecognitionRules } from '#domain/rules/recognition-rule-sets.ts';
import { t } from '#i18n/decisions.ts';
import { language } from '#i18n/translate.ts';
import { Notice } from '#ui/Notice.tsx';

import { RuleNote } from './RuleNote.tsx';

interface AuthorityNoteProps {
  readonly decision: Decision;
  readonly ruleSetId: string;
  readonly day: string;
}

/** Who signs on that day by the rules, with where it is written. */
export function AuthorityNote({ decision, ruleSetId, day }: AuthorityNoteProps) {
  const rules = findRecognitionRules(ruleSetId);
  const rule = rules && authorityOn(rules, decision.award === 'merit' ? 'merit' : 'household', day);
  if (!rule) {
    return (
      <Notice tone="pending" still>
        {t('sign.authority.unknown')}
      </Notice>
    );
  }
  return (
    <RuleNote rule={rule} text={t('sign.authority.status', { office: rule.value.office[language.value] })} />
  );
}
