import { t } from '#i18n/decisions.ts';
import { language } from '#i18n/translate.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Chips } from '#ui/Chips.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { ProgressBar } from '#ui/ProgressBar.tsx';
import { useState } from 'preact/hooks';

import { textOfFraction } from '#domain/rules/share-text.ts';
import { yearsOf } from '#domain/register/commune.ts';
import { useApp } from '../shared/app-context.ts';
import { useYear } from '../shared/use-year.ts';
import { meritRuleOf } from './merit-lists.ts';
import { MeritChoice } from './MeritChoice.tsx';
import { RuleNote } from './RuleNote.tsx';
import { useDecisionYear, type DecisionYear } from './use-decision-year.ts';
import { useMeritLists } from './use-merit-lists.ts';

/** Who may be given the merit certificate, by the years and the votes, and the draft of the decision that gives it. */
export function MeritScreen() {
  const { commune } = useApp();
  const current = useYear();
  const [year, setYear] = useState(current);
  const found = useDecisionYear(year);
  const years = yearsOf(commune.value);
  const rule = meritRuleOf(found);
  return (
    <>
      <PageHeader
        title={t('merit.title')}
        lead={t('merit.lead', { year })}
        back={{ href: '/desk/decisions', label: t('decisions.title') }}
      />
      {years.length > 1 && (
        <Chips
          label={t('decisions.years.label')}
          choices={years.map((each) => ({ value: String(each), label: String(each) }))}
          value={String(year)}
          onChoose={(each) => setYear(Number(each))}
        />
      )}
      {rule?.value ? (
        <>
          <Card title={t('merit.rule.title')}>
            <RuleNote
              rule={rule}
              text={t('merit.rule.status', {
                years: rule.value.consecutiveYears,
                cap: textOfFraction(rule.value.cap),
              })}
            />
          </Card>
          <Lists key={year} found={found} />
        </>
      ) : (
        <NoCertificate found={found} />
      )}
    </>
  );
}

/** The decree in force has no such certificate, as far as anybody saw. */
function NoCertificate({ found }: { readonly found: DecisionYear }) {
  const rule = meritRuleOf(found);
  return (
    <Card title={t('merit.none.title', { decree: found.ruleSet.title[language.value] })}>
      {rule && <RuleNote rule={rule} text={t('merit.none.hint')} />}
    </Card>
  );
}

function Lists({ found }: { readonly found: DecisionYear }) {
  const { state, stop, again } = useMeritLists(found);
  if (state.type === 'working') {
    const { done, total } = state;
    const percent = Math.floor((done * 100) / total);
    return (
      <Card title={t('merit.working.title')}>
        <ProgressBar
          label={t('merit.working.title')}
          value={done}
          max={total}
          text={t('merit.working.status', { percent })}
        />
        <div>
          <Button icon="cross" onClick={stop}>
            {t('naming.stop.action')}
          </Button>
        </div>
      </Card>
    );
  }
  if (state.type === 'stopped') {
    return (
      <EmptyState
        icon="clock"
        title={t('merit.stopped.title')}
        action={
          <Button icon="refresh" onClick={again}>
            {t('merit.again.action')}
          </Button>
        }
      />
    );
  }
  return <MeritChoice found={found} lists={state.lists} />;
}
