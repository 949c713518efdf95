import { openYear } from '#commands/commune.ts';
import { areasOf } from '#domain/register/areas.ts';
import { villagesOf, yearsOf } from '#domain/register/commune.ts';
import { earlierRulesOf } from '#domain/register/earlier-rules.ts';
import { decreeOf, ownRulesOf, ownRulesOfArea } from '#domain/register/year-rules.ts';
import { t as desk } from '#i18n/desk.ts';
import { t } from '#i18n/rules.ts';
import { language } from '#i18n/translate.ts';
import { Notice } from '#ui/Notice.tsx';

import { useApp } from '../../shared/app-context.ts';
import type { Drafts } from '../drafts.ts';
import type { RulesDraft } from './rules-draft.ts';
import { RulesEditor } from './RulesEditor.tsx';

/** The province's or commune's own numbers of a year, over the decree. */
export function CommuneRules({
  year,
  drafts,
}: {
  readonly year: number;
  readonly drafts: Drafts<RulesDraft>;
}) {
  const { commune, recording } = useApp();
  const view = commune.value;
  if (!yearsOf(view).includes(year)) {
    return <Notice tone="pending">{t('editor.not-opened.status', { year })}</Notice>;
  }
  const below = decreeOf(view, year);
  const apart = areasOf(view).flatMap(({ id, name }) => {
    const overrides = ownRulesOfArea(view, year, id);
    return overrides ? [{ name, overrides }] : [];
  });
  return (
    <>
      <p>{t('editor.commune.intro', { decree: below.title[language.value] })}</p>
      <RulesEditor
        name="commune"
        drafts={drafts}
        year={year}
        known={ownRulesOf(view, year)}
        below={below}
        numbersBelow={null}
        ofCommune
        villages={villagesOf(view).map(({ id }) => id)}
        areasApart={apart}
        earlier={earlierRulesOf(view, year)}
        clearLabel={desk('year.overrides.clear.action')}
        recordedText={t('editor.commune.recorded.status', { year })}
        put={(overrides) => openYear(recording, { year, ruleSet: below.id, overrides })}
      />
    </>
  );
}
