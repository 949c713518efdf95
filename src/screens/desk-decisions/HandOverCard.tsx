import { useState } from 'preact/hooks';

import { handOverCertificates } from '#commands/decisions.ts';
import { isoDayOf } from '#domain/calendar/iso-day.ts';
import { t } from '#i18n/decisions.ts';
import { formatDate } from '#i18n/format.ts';
import { Button } from '#ui/Button.tsx';
import { Card, Facts } from '#ui/Card.tsx';

import { useApp } from '../shared/app-context.ts';
import { DayAndPlaceForm } from './DayAndPlaceForm.tsx';
import { RuleNote } from './RuleNote.tsx';
import type { DecisionPage } from './use-decision.ts';
import type { DecisionCommand } from './use-decision-command.ts';

interface HandOverCardProps {
  readonly page: DecisionPage;
  readonly command: DecisionCommand;
}

/** The year's last step: when and where the households were given their certificates. */
export function HandOverCard({ page, command }: HandOverCardProps) {
  const { decision, found } = page;
  const [retyping, setRetyping] = useState(false);
  const isDone = decision.handedOverOn !== '';
  const rule = found.ruleSet.certificateDay;
  const day = formatDate(isoDayOf({ year: found.year, ...rule.value }));
  return (
    <Card title={t(`hand-over.${decision.award}.title`)} kind={isDone ? 'plain' : 'key'}>
      {isDone && !retyping ? (
        <HandedOver page={page} onRetype={() => setRetyping(true)} />
      ) : (
        <>
          {decision.award === 'title' && <RuleNote rule={rule} text={t('hand-over.rule', { day })} />}
          <HandOverForm page={page} command={command} onRecorded={() => setRetyping(false)} />
        </>
      )}
    </Card>
  );
}

interface HandedOverProps {
  readonly page: DecisionPage;
  readonly onRetype: () => void;
}

function HandedOver({ page: { decision }, onRetype }: HandedOverProps) {
  return (
    <>
      <Facts
        facts={[
          [t('hand-over.day.label'), formatDate(decision.handedOverOn)],
          [t('hand-over.place.label'), decision.handedOverAt || '–'],
        ]}
      />
      <div>
        <Button kind="quiet" icon="pen" onClick={onRetype}>
          {t('hand-over.retype.action')}
        </Button>
      </div>
    </>
  );
}

interface HandOverFormProps extends HandOverCardProps {
  readonly onRecorded: () => void;
}

function HandOverForm({ page: { decision }, command, onRecorded }: HandOverFormProps) {
  const { recording, today } = useApp();
  const handOver = async (day: string, place: string): Promise<void> => {
    const recorded = await command.record(
      () => handOverCertificates(recording, decision, day, place),
      t('hand-over.done.status', { day: formatDate(day) }),
    );
    if (recorded) onRecorded();
  };
  return (
    <DayAndPlaceForm
      start={{ day: decision.handedOverOn || isoDayOf(today.value), place: decision.handedOverAt }}
      dayLabel={t('hand-over.day.label')}
      placeLabel={t('hand-over.place.label')}
      placeHint={t('hand-over.place.hint')}
      action={t('hand-over.action')}
      busy={command.busy}
      onRecord={({ day, place }) => void handOver(day, place)}
    />
  );
}
