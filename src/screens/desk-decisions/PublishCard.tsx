import { useState } from 'preact/hooks';

import { publishDecision } from '#commands/decisions.ts';
import { isoDayOf } from '#domain/calendar/iso-day.ts';
import { t } from '#i18n/decisions.ts';
import { formatDate } from '#i18n/format.ts';
import { Button } from '#ui/Button.tsx';
import { Card, Facts } from '#ui/Card.tsx';
import { Field } from '#ui/Field.tsx';
import { Notice } from '#ui/Notice.tsx';

import { useApp } from '../shared/app-context.ts';
import { publicationText, publicationTone } from './decision-words.ts';
import styles from './Decisions.module.css';
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

const PLACE_MAX = 200;

function PublishForm({ page, command }: PublishCardProps) {
  const { decision } = page;
  const { recording, today } = useApp();
  const [day, setDay] = useState(isoDayOf(today.value));
  const [place, setPlace] = useState('');
  const publish = () =>
    void command.record(
      () => publishDecision(recording, decision, day, place.trim()),
      t('publish.done.status', { day: formatDate(day) }),
    );
  return (
    <form
      class={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        publish();
      }}
    >
      <div class={styles.fields}>
        <Field kind="date" label={t('publish.day.label')} value={day} onInput={setDay} />
        <Field
          label={t('publish.place.label')}
          hint={t('publish.place.hint')}
          value={place}
          onInput={setPlace}
          maxLength={PLACE_MAX}
        />
      </div>
      <div>
        <Button kind="primary" icon="check" type="submit" busy={command.busy}>
          {t('publish.action')}
        </Button>
      </div>
    </form>
  );
}
