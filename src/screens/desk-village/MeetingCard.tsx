import type { ComponentProps } from 'preact';

import { validBallots } from '#domain/meeting/ballots.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import type { QuorumStanding } from '#domain/meeting/quorum.ts';
import { findRuleSet } from '#domain/rules/rule-sets.ts';
import { t } from '#i18n/desk.ts';
import { formatDateTime } from '#i18n/format.ts';
import { language } from '#i18n/translate.ts';
import { Button } from '#ui/Button.tsx';
import { Card, Facts } from '#ui/Card.tsx';
import { QuorumBar } from '#ui/ProgressBar.tsx';

import { displayCode } from '#protocol/code.ts';
import styles from './MeetingCard.module.css';
import type { PartProps } from './VillageTabs.tsx';

interface MeetingCardProps {
  readonly meeting: Meeting;
  readonly onReturn: PartProps['onReturn'];
}

/** One meeting: who led it, who came, by which rules, and whether it is sealed. */
export function MeetingCard({ meeting, onReturn }: MeetingCardProps) {
  const { fields, quorum } = meeting;
  const title = fields.cluster ? t('meeting.cluster.title', { cluster: fields.cluster }) : t('meeting.title');
  return (
    <Card
      title={title}
      aside={
        onReturn && (
          <Button
            kind="quiet"
            icon="undo"
            onClick={() => onReturn({ type: 'meeting', meeting: meeting.id, field: '' })}
          >
            {t('meeting.return.action')}
          </Button>
        )
      }
    >
      {quorum && (
        <QuorumBar
          label={t('meeting.quorum.label')}
          value={quorum.present}
          needed={quorum.needed}
          total={quorum.of}
          text={quorumText(quorum)}
        />
      )}
      <div class={styles.facts}>
        <Facts facts={whoFacts(meeting)} />
        <Facts facts={howFacts(meeting)} />
      </div>
    </Card>
  );
}

type FactList = ComponentProps<typeof Facts>['facts'];

function whoFacts({ fields, attendance }: Meeting): FactList {
  const { chair, secretary, place } = fields;
  const none = t('none.label');
  return [
    [t('meeting.place.label'), place || none],
    [t('meeting.chair.label'), chair?.name || none],
    [t('meeting.secretary.label'), secretary?.name || none],
    [t('meeting.households.label'), `${attendance.householdsPresent}/${attendance.householdsSummoned}`],
    [t('meeting.delegates.label'), `${attendance.delegatesPresent}/${attendance.delegatesSummoned}`],
  ];
}

function howFacts(meeting: Meeting): FactList {
  const { startedAt, method } = meeting.fields;
  const { minutes, amendment } = meeting;
  const sealed = minutes.type === 'empty' ? undefined : minutes.value;
  const none = t('none.label');
  const ballots = ballotsText(meeting);
  return [
    [t('meeting.started.label'), startedAt ? formatDateTime(startedAt) : none],
    [t('meeting.closed.label'), sealed ? formatDateTime(sealed.closedAt) : t('meeting.open.label')],
    [t('meeting.code.label'), sealed ? displayCode(sealed.code) : none],
    [t('meeting.method.label'), method ? t(`meeting.method.${method}`) : none],
    ...(ballots ? ([[t('meeting.ballots.label'), ballots]] as const) : []),
    [t('meeting.rules.label'), rulesText(meeting)],
    ...(amendment.type === 'empty' ? [] : ([[t('meeting.amended.label'), amendment.value.reason]] as const)),
  ];
}

function ballotsText({ ballots, fields }: Meeting): string | undefined {
  if (fields.method !== 'SECRET' || !('accounting' in ballots)) return undefined;
  const { issued, spoiled, notReturned } = ballots.accounting;
  return t('meeting.ballots.text', {
    issued,
    spoiled,
    notReturned,
    valid: validBallots(ballots.accounting),
  });
}

function rulesText({ fields: { rules } }: Meeting): string {
  const title = rules && (findRuleSet(rules.ruleSetId)?.title[language.value] ?? rules.ruleSetId);
  return [title, rules?.overridesDocument].filter(Boolean).join(', ');
}

const quorumText = ({ present, of, needed, met }: QuorumStanding): string =>
  met
    ? t('meeting.quorum.met', { present, of, needed })
    : t('meeting.quorum.missed', { present, of, needed, missing: needed - present });
