import { useState } from 'preact/hooks';
import { answerReturn } from '#commands/reviews.ts';
import type { ReturnItem } from '#domain/review/return-item.ts';
import { formatDateTime } from '#i18n/format.ts';
import { t } from '#i18n/returns.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Field } from '#ui/Field.tsx';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import { useApp } from '../shared/app-context.ts';
import type { Recorder } from '../shared/use-recorder.ts';
import styles from './ReturnsScreen.module.css';
import { placeOfTarget } from './target.ts';

const ANSWER_MAX = 300;

function Answer({ item, recorder }: { readonly item: ReturnItem; readonly recorder: Recorder }) {
  const { enrolment, recording } = useApp();
  const [typed, setTyped] = useState('');
  const send = (answer: string) =>
    void recorder.run(
      () => answerReturn(recording, enrolment.village, item.year, item.id, answer),
      t('returns.answered.status', { answer }),
    );
  const quick = [t('returns.fixed.action'), t('returns.correct.action')];
  return (
    <>
      <div class={styles.quick} role="group" aria-label={t('returns.quick.label')}>
        {quick.map((answer) => (
          <Button key={answer} icon="check" wide onClick={() => send(answer)}>
            {answer}
          </Button>
        ))}
      </div>
      <Field label={t('returns.answer.label')} value={typed} maxLength={ANSWER_MAX} onInput={setTyped} />
      <Button disabled={typed.trim() === ''} wide onClick={() => send(typed.trim())}>
        {t('returns.answer.action')}
      </Button>
    </>
  );
}

/** One thing that the commune sent back: why, where to put it right, and the answer. */
export function ReturnCard({ item, recorder }: { readonly item: ReturnItem; readonly recorder: Recorder }) {
  const { enrolment, village } = useApp();
  const { title, href, action } = placeOfTarget(village(enrolment.village).value, item.target);
  return (
    <Card
      title={title}
      aside={item.open ? undefined : <StatusBadge tone="success">{t('returns.answered.title')}</StatusBadge>}
    >
      <p class={styles.reason}>{t('returns.reason.label', { reason: item.reason })}</p>
      <p class={styles.detail}>{t('returns.returned.detail', { when: formatDateTime(item.returnedAt) })}</p>
      {item.open ? (
        <>
          <Button kind="primary" icon="pen" wide href={href}>
            {action}
          </Button>
          <Answer item={item} recorder={recorder} />
        </>
      ) : (
        <p>{t('returns.answered.detail', { answer: item.answer })}</p>
      )}
    </Card>
  );
}
