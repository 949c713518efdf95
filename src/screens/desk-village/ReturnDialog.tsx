import { useState } from 'preact/hooks';

import type { ReturnRequest } from '#commands/reviews.ts';
import type { ReturnTarget } from '#domain/book/kinds.ts';
import { t } from '#i18n/desk.ts';
import { ChoiceRows } from '#ui/CheckRow.tsx';
import { Field } from '#ui/Field.tsx';

import { AskDialog } from '../shared/AskDialog.tsx';
import { aboutTarget } from './about-target.ts';
import styles from './ReturnDialog.module.css';
import { reasonsFor } from './return-reasons.ts';
import type { VillagePage } from './use-village.ts';

interface ReturnDialogProps {
  readonly page: VillagePage;
  readonly target: ReturnTarget;
  readonly onAdd: (request: ReturnRequest) => void;
  readonly onClose: () => void;
}

const WORDS_MAX = 500;

/** Asks why something goes back: a usual reason, own words, or both. */
export function ReturnDialog({ page, target, onAdd, onClose }: ReturnDialogProps) {
  const [choice, setChoice] = useState<string>();
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const reasons = reasonsFor(target);
  const reason = reasons.find((each) => each.id === choice);
  const sentence = [reason && t(`return.preset.${reason.id}`), words.trim()].filter(Boolean).join('. ');
  const add = () => {
    setTried(true);
    if (sentence !== '')
      onAdd({ target: { ...target, field: reason?.field ?? target.field }, reason: sentence });
  };
  return (
    <AskDialog
      title={t('return.dialog.title', { about: aboutTarget(target, page) })}
      confirm={{ label: t('return.add.action'), icon: 'plus', onClick: add }}
      onClose={onClose}
    >
      <div class={styles.reasons}>
        <ChoiceRows
          label={t('return.reason.label')}
          choices={[
            ...reasons.map(({ id }) => ({ value: id as string, label: t(`return.preset.${id}`) })),
            { value: 'other', label: t('return.other.label') },
          ]}
          value={choice}
          onChoose={setChoice}
        />
      </div>
      <Field
        kind="multiline"
        label={t('return.words.label')}
        hint={t('return.words.hint')}
        error={tried && sentence === '' ? t('return.words.error') : undefined}
        maxLength={WORDS_MAX}
        value={words}
        onInput={setWords}
      />
    </AskDialog>
  );
}
