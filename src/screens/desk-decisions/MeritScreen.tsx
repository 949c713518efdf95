import { useState } from 'preact/hooks';

import { yearsOf } from '#domain/register/commune.ts';
import { newestWithMerit } from '#domain/rules/recognition-rule-sets.ts';
import { findRuleSet } from '#domain/rules/rule-sets.ts';
import type { Rule } from '#domain/rules/rule-set.ts';
import { textOfFraction } from '#domain/rules/share-text.ts';
import type { MeritRule } from '#domain/year-book/merit.ts';
import { t } from '#i18n/decisions.ts';
import { language } from '#i18n/translate.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Chips } from '#ui/Chips.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Notice } from '#ui/Notice.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { ProgressBar } from '#ui/ProgressBar.tsx';

import { useApp } from '../shared/app-context.ts';
import { OnlyRecorders } from '../shared/OnlyRecorders.tsx';
import { useYear } from '../shared/use-year.ts';
import { meritRuleIn } from './merit-lists.ts';
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
      <MeritOfYear key={year} found={found} />
    </>
  );
}

/** By the year's own decree; where that has no certificate, by an older one if the officer says so. */
function MeritOfYear({ found }: { readonly found: DecisionYear }) {
  const own = meritRuleIn(found);
  const older = newestWithMerit();
  const [byOlder, setByOlder] = useState(false);
  if (own?.value) return <ByRule found={found} rule={own} value={own.value} />;
  const decree = (older && findRuleSet(older.ruleSetId))?.title[language.value] ?? '';
  if (byOlder && older?.merit.value) {
    return (
      <>
        <Notice tone="pending" still>
          {t('merit.older.status', { decree })}{' '}
          <OnlyRecorders>
            <a href="/desk/year">{t('merit.year.action')}</a>
          </OnlyRecorders>
        </Notice>
        <ByRule found={found} rule={older.merit} value={older.merit.value} />
      </>
    );
  }
  return (
    <Card title={t('merit.none.title', { decree: found.ruleSet.title[language.value] })}>
      {own && <RuleNote rule={own} text={t('merit.none.hint')} />}
      <p>{t('merit.older.hint')}</p>
      <div>
        <Button onClick={() => setByOlder(true)}>{t('merit.older.action', { decree })}</Button>
      </div>
    </Card>
  );
}

interface ByRuleProps {
  readonly found: DecisionYear;
  readonly rule: Rule<unknown>;
  readonly value: MeritRule;
}

function ByRule({ found, rule, value }: ByRuleProps) {
  const { consecutiveYears: years, cap } = value;
  return (
    <>
      <Card title={t('merit.rule.title')}>
        <RuleNote rule={rule} text={t('merit.rule.status', { years, cap: textOfFraction(cap) })} />
      </Card>
      <Lists found={found} rule={value} />
    </>
  );
}

function Lists({ found, rule }: { readonly found: DecisionYear; readonly rule: MeritRule }) {
  const { state, stop, again } = useMeritLists(found, rule);
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
