import { useState } from 'preact/hooks';

import type { AreaBody } from '#domain/book/kinds-of-recognition.ts';
import { AREA_CLASSES } from '#domain/rules/scale.ts';
import { t } from '#i18n/rules.ts';
import { Field } from '#ui/Field.tsx';

import { RecordForm } from '../RecordForm.tsx';

const NAME_MAX = 80;

interface AreaFormProps {
  readonly title: string;
  readonly action: string;
  readonly known?: AreaBody;
  readonly busy: boolean;
  readonly onRecord: (area: AreaBody) => Promise<void>;
}

/** What an area is called, and the class that decides its pass mark. */
export function AreaForm({ title, action, known, busy, onRecord }: AreaFormProps) {
  const [name, setName] = useState(known?.name ?? '');
  const [areaClass, setClass] = useState<AreaBody['areaClass']>(known?.areaClass ?? 'other');
  return (
    <RecordForm
      title={title}
      action={action}
      busy={busy}
      failure={undefined}
      savedAt={undefined}
      onRecord={() => void onRecord({ name: name.trim(), areaClass })}
    >
      <Field
        label={t('areas.name.label')}
        hint={t('areas.name.hint')}
        value={name}
        maxLength={NAME_MAX}
        onInput={setName}
      />
      <Field
        kind="select"
        label={t('areas.class.label')}
        hint={t('areas.class.hint')}
        options={AREA_CLASSES.map((each) => ({ value: each, label: t(`area-class.${each}`) }))}
        value={areaClass}
        onInput={(value) => setClass(AREA_CLASSES.find((each) => each === value) ?? 'other')}
      />
    </RecordForm>
  );
}
