import { publishDecision } from '#commands/decisions.ts';
import { isoDayOf } from '#domain/calendar/iso-day.ts';
import { t } from '#i18n/decisions.ts';
import { formatDate } from '#i18n/format.ts';
import { Card, Facts } from '#ui/Card.tsx';
import { Notice } from '#ui/Notice.tsx';

import { useApp } from '../shared/app-context.ts';
import { DayAndPlaceForm } from './DayAndPlaceForm.tsx';
import { publicationText, publicationTone } from './decision-words.ts';
import { RuleNote } from './RuleNote.tsx';
import type { DecisionPage } from './use-decision.ts';
import type { DecisionCommand } from './use-decision-command.ts';

interface PublishCardProps {
  readonly page: DecisionPage;
  readonly command: DecisionCommand;
}

/** When and where a signed decision was published, and how much time there is. */
export function PublishCard({ page, command }: PublishCardProps) {
  const { decision, found } = page;
  const { today } = useApp();
  const rule = found.ruleSet.publish;
  const text = publicationText(decision, rule.value, today.value);
  const tone = publicationTone(decision, rule.value, today.value);
  const isPublished = decision.publishedOn !== '';
  return (
    <Card title={t('publish.title')} kind={isPublished ? 'plain' : 'key'}>
      <Notice tone={tone === 'neutral' ? 'info' : tone} still>
        {text}
      </Notice>
      {rule.value && <RuleNote rule={rule} text={t('publish.rule', { count: rule.value.days })} />}
      {isPublished ? (
        <Facts
          facts={[
            [t('publish.day.label'), formatDate(decision.publishedOn)],
            [t('publish.place.label'), decision.publishedAt || '–'],
          ]}
        />
      ) : (
        <PublishForm page={page} command={command} />
      )}
    </Card>
  );
}

function PublishForm({ page, command }: PublishCardProps) {
  const { decision } = page;
  const { recording, today } = useApp();
  return (
    <DayAndPlaceForm
      start={{ day: isoDayOf(today.value), place: '' }}
      dayLabel={t('publish.day.label')}
      placeLabel={t('publish.place.label')}
      placeHint={t('publish.place.hint')}
      action={t('publish.action')}
      busy={command.busy}
      onRecord={({ day, place }) =>
        void command.record(
          () => publishDecision(recording, decision, day, place),
          t('publish.done.status', { day: formatDate(day) }),
        )
      }
    />
  );
}
