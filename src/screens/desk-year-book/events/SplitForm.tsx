import { useState } from 'preact/hooks';

import { splitHousehold } from '#commands/events.ts';
import { householdsOf } from '#domain/register/household.ts';
import { t as common } from '#i18n/common.ts';
import { t } from '#i18n/year-book.ts';
import { Button } from '#ui/Button.tsx';
import { Stack } from '#ui/Card.tsx';
import { Field } from '#ui/Field.tsx';

import { useApp } from '../../shared/app-context.ts';
import { NoteDialog } from '../NoteDialog.tsx';
import { HappeningFields } from './HappeningFields.tsx';
import { useToday, type EventFormProps } from './event-form.ts';

interface Leaving {
  readonly headName: string;
  readonly address: string;
}

const NOBODY: Leaving = { headName: '', address: '' };

/** Who left the household and is one of its own now. */
export function SplitForm({ village, household, noting, onClose }: EventFormProps) {
  const app = useApp();
  const [happening, setHappening] = useState(useToday());
  const [leaving, setLeaving] = useState<readonly Leaving[]>([NOBODY]);
  const change = (at: number, fields: Partial<Leaving>) =>
    setLeaving(leaving.map((one, index) => (index === at ? { ...one, ...fields } : one)));
  const send = async () => {
    const last = Math.max(0, ...householdsOf(app.village(village).peek()).map(({ order }) => order));
    const { cluster } = household;
    const added = leaving.map((one, index) => ({ ...one, cluster, order: last + index + 1 }));
    const noted = await noting.record(
      () => splitHousehold(app.recording, village, household.id, added, happening),
      t('event.split.done', { name: household.headName }),
    );
    if (noted) onClose();
  };
  return (
    <NoteDialog
      title={t('event.split.title', { name: household.headName })}
      hint={t('event.split.hint')}
      noting={noting}
      onNote={() => void send()}
      onClose={onClose}
    >
      {leaving.map((one, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- rows are only added at the end
        <Stack key={index} gap={2}>
          <Field
            label={t('event.split.head.label', { number: index + 1 })}
            autocomplete="off"
            maxLength={80}
            value={one.headName}
            onInput={(headName) => change(index, { headName })}
          />
          <Field
            label={t('event.split.address.label', { number: index + 1 })}
            optional={common('field.optional.hint')}
            maxLength={200}
            value={one.address}
            onInput={(address) => change(index, { address })}
          />
        </Stack>
      ))}
      <div>
        <Button icon="plus" onClick={() => setLeaving([...leaving, NOBODY])}>
          {t('event.split.more.action')}
        </Button>
      </div>
      <HappeningFields happening={happening} onChange={setHappening} />
    </NoteDialog>
  );
}
