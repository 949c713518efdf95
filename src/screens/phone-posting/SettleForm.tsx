import { useState } from 'preact/hooks';
import { settleOpinion, type SettledHow } from '#commands/postings.ts';
import type { Opinion } from '#domain/posting/opinions.ts';
import { t as common } from '#i18n/common.ts';
import { t } from '#i18n/posting.ts';
import { AnswerButtons } from '#ui/AnswerButtons.tsx';
import { Button } from '#ui/Button.tsx';
import { Card, Stack } from '#ui/Card.tsx';
import { Field } from '#ui/Field.tsx';
import { useApp } from '../shared/app-context.ts';
import { useKept } from '../shared/use-kept.ts';
import type { BoardProps } from './board-props.ts';
import { aboutWhom } from './OpinionRow.tsx';
import styles from './posting.module.css';

const HOW_MAX = 2000;

interface SettleFormProps extends BoardProps {
  readonly opinion: Opinion;
  readonly onDone: () => void;
}

type Settlement = SettledHow['settlement'];

/** What follows from each answer, before it is given. */
function consequence(settlement: Settlement, { household }: Opinion): string {
  if (settlement === 'dismissed') return t('settle.dismissed.hint');
  return household === '' ? t('settle.upheld-whole.hint') : t('settle.upheld.hint');
}

/** Whether the village upholds an opinion, and how it was settled. */
export function SettleForm({ standing, recorder, nameOf, opinion, onDone }: SettleFormProps) {
  const { recording } = useApp();
  const [typed, setTyped] = useKept<{ readonly settlement?: Settlement; readonly how: string }>(
    `settle:${opinion.id}`,
    { how: '' },
  );
  const [unchosen, setUnchosen] = useState(false);
  const { settlement, how } = typed;
  const record = async () => {
    if (!settlement) return setUnchosen(true);
    const settle = () => settleOpinion(recording, standing.review, opinion, { settlement, how });
    if (await recorder.run(settle, t('opinion.settled.status'))) onDone();
  };
  return (
    <Card title={t('settle.title')}>
      <p class={styles.strong}>{aboutWhom(opinion, nameOf)}</p>
      <p class={styles.said}>{opinion.text}</p>
      <p>{t('settle.question.label')}</p>
      <AnswerButtons<Settlement>
        label={t('settle.question.label')}
        answers={[
          { value: 'dismissed', label: t('settle.dismissed.action'), icon: 'minus', tone: 'refuse' },
          { value: 'upheld', label: t('settle.upheld.action'), icon: 'check' },
        ]}
        value={settlement}
        onAnswer={(answer) => {
          setUnchosen(false);
          setTyped({ how, settlement: answer });
        }}
      />
      {settlement && <p class={styles.muted}>{consequence(settlement, opinion)}</p>}
      {unchosen && (
        <p role="alert" class={styles.error}>
          {t('settle.choose.error')}
        </p>
      )}
      <Field
        kind="multiline"
        label={t('settle.how.label')}
        hint={t('settle.how.hint')}
        value={how}
        maxLength={HOW_MAX}
        onInput={(text) => setTyped({ ...typed, how: text })}
      />
      <Stack gap={2}>
        <Button kind="primary" icon="check" large wide onClick={() => void record()}>
          {t('settle.record.action')}
        </Button>
        <Button wide onClick={onDone}>
          {common('cancel.action')}
        </Button>
      </Stack>
    </Card>
  );
}
