import { useState } from 'preact/hooks';
import { noteOpinion, type NewOpinion } from '#commands/postings.ts';
import { isoDayOf } from '#domain/calendar/iso-day.ts';
import { t as common } from '#i18n/common.ts';
import { t } from '#i18n/posting.ts';
import { Button } from '#ui/Button.tsx';
import { Card, Stack } from '#ui/Card.tsx';
import { ChoiceRows } from '#ui/CheckRow.tsx';
import { Field } from '#ui/Field.tsx';
import { useApp } from '../shared/app-context.ts';
import { DateField } from '../shared/DateField.tsx';
import { useKept } from '../shared/use-kept.ts';
import type { BoardProps } from './board-props.ts';
import { HouseholdPick } from './HouseholdPick.tsx';
import styles from './posting.module.css';

const TEXT_MAX = 2000;
const NAME_MAX = 120;

interface NoteFormProps extends BoardProps {
  readonly onDone: () => void;
}

type About = 'one' | 'whole';

interface Typed extends NewOpinion {
  readonly about: About;
}

/** Writes down what somebody said about the posted list. */
export function NoteForm({ standing, recorder, onDone }: NoteFormProps) {
  const { recording, today } = useApp();
  const { village, year, households } = standing.review;
  const [typed, setTyped] = useKept<Typed>('opinion', {
    about: 'one',
    household: '',
    from: '',
    text: '',
    receivedOn: isoDayOf(today.value),
  });
  const [unchosen, setUnchosen] = useState(false);
  const change = (changes: Partial<Typed>) => {
    setUnchosen(false);
    setTyped({ ...typed, ...changes });
  };
  const record = async () => {
    const { about, ...opinion } = typed;
    if (about === 'one' && opinion.household === '') return setUnchosen(true);
    const said = about === 'one' ? opinion : { ...opinion, household: '' };
    const note = () => noteOpinion(recording, village, year, said);
    if (await recorder.run(note, t('opinion.noted.status'))) onDone();
  };
  return (
    <Card title={t('note.title')}>
      <ChoiceRows<About>
        label={t('note.about.label')}
        choices={[
          { value: 'one', label: t('note.about.one.label') },
          { value: 'whole', label: t('opinion.whole.label') },
        ]}
        value={typed.about}
        onChoose={(about) => change({ about })}
      />
      {typed.about === 'one' && (
        <HouseholdPick
          households={households}
          chosen={typed.household}
          onChoose={(household) => change({ household })}
        />
      )}
      {unchosen && (
        <p role="alert" class={styles.error}>
          {t('note.household.error')}
        </p>
      )}
      <SaidFields typed={typed} onChange={change} />
      <Stack gap={2}>
        <Button kind="primary" icon="check" large wide onClick={() => void record()}>
          {t('note.record.action')}
        </Button>
        <Button wide onClick={onDone}>
          {common('cancel.action')}
        </Button>
      </Stack>
    </Card>
  );
}

interface SaidFieldsProps {
  readonly typed: Typed;
  readonly onChange: (changes: Partial<Typed>) => void;
}

/** What was said, by whom and when. */
function SaidFields({ typed, onChange }: SaidFieldsProps) {
  return (
    <>
      <Field
        kind="multiline"
        label={t('note.text.label')}
        value={typed.text}
        maxLength={TEXT_MAX}
        onInput={(text) => onChange({ text })}
      />
      <Field
        label={t('note.from.label')}
        optional={common('field.optional.hint')}
        value={typed.from}
        maxLength={NAME_MAX}
        onInput={(from) => onChange({ from })}
      />
      <DateField
        label={t('note.day.label')}
        value={typed.receivedOn}
        onInput={(receivedOn) => onChange({ receivedOn })}
      />
    </>
  );
}
