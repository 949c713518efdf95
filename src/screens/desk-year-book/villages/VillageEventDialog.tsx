import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import { changeVillages } from '#commands/events.ts';
import type { VillageEventType } from '#domain/book/kinds-of-recognition.ts';
import { isoDayOf } from '#domain/calendar/iso-day.ts';
import type { Village } from '#domain/register/commune.ts';
import { t } from '#i18n/year-book.ts';
import { Chips } from '#ui/Chips.tsx';
import { Field } from '#ui/Field.tsx';

import { useApp } from '../../shared/app-context.ts';
import { DateField } from '../../shared/DateField.tsx';
import { NoteDialog } from '../NoteDialog.tsx';
import type { Noting } from '../use-noting.ts';
import { toNote, type VillageChange } from './village-change.ts';
import { MergedVillages, RenamedVillage, SplitVillage, type PartProps } from './VillageParts.tsx';

const TYPES: readonly VillageEventType[] = ['merge', 'split', 'rename'];

const PARTS: Readonly<Record<VillageEventType, (props: PartProps) => JSX.Element>> = {
  merge: MergedVillages,
  split: SplitVillage,
  rename: RenamedVillage,
};

interface VillageEventDialogProps {
  readonly villages: readonly Village[];
  readonly noting: Noting;
  readonly onClose: () => void;
}

/** Which villages became which, since when, and by which paper. */
export function VillageEventDialog({ villages, noting, onClose }: VillageEventDialogProps) {
  const app = useApp();
  const [change, setChange] = useState<VillageChange>({
    type: 'merge',
    from: [],
    into: '',
    stays: true,
    names: [''],
    on: isoDayOf(app.today.value),
    document: '',
  });
  const edit = (fields: Partial<VillageChange>) => setChange({ ...change, ...fields });
  const Part = PARTS[change.type];
  const send = async () => {
    const { event, described } = toNote(change, villages, () => app.recording.newId());
    const noted = await noting.record(
      () => changeVillages(app.recording, event, described),
      t(`village.${change.type}.done`),
    );
    if (noted) onClose();
  };
  return (
    <NoteDialog
      title={t('village.note.title')}
      hint={t('village.note.hint')}
      noting={noting}
      onNote={() => void send()}
      onClose={onClose}
    >
      <Chips
        label={t('village.type.label')}
        choices={TYPES.map((type) => ({ value: type, label: t(`village.${type}.label`) }))}
        value={change.type}
        onChoose={(type) => edit({ type, from: [], into: '', names: [''] })}
      />
      <Part change={change} villages={villages} onEdit={edit} />
      <DateField label={t('event.on.label')} value={change.on} onInput={(on) => edit({ on })} />
      <Field
        label={t('village.document.label')}
        hint={t('village.document.hint')}
        maxLength={300}
        value={change.document}
        onInput={(document) => edit({ document })}
      />
    </NoteDialog>
  );
}
