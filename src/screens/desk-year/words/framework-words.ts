import type { Framework } from '#domain/rules/framework.ts';
import { t } from '#i18n/rules.ts';
import { language } from '#i18n/translate.ts';

import type { WordedRule } from './recognition-words.ts';

/** What a household is assessed on and barred by. A standard counts as compared in part while some of its criteria are not. */
export const frameworkRows = ({ standards, disqualifiers }: Framework): readonly WordedRule[] => [
  ...standards.map((standard) => ({
    key: `standard.${standard.id}`,
    name: t('rule.standard', { id: standard.id }),
    text: [
      standard.title[language.value],
      ...standard.criteria.map((criterion) => {
        const mark = criterion.unverified ? ` (${t('value.part-unverified')})` : '';
        return `${criterion.id} ${criterion[language.value]}${mark}`;
      }),
    ].join('\n'),
    rule: { value: standard.criteria, citation: standard.citation },
  })),
  {
    key: 'disqualifiers',
    name: t('rule.disqualifiers'),
    text: disqualifiers.value.map((each) => each[language.value]).join('\n'),
    rule: disqualifiers,
  },
];
