import { useState } from 'preact/hooks';

import { describeCommune } from '#commands/commune.ts';
import type { CommuneKind } from '#domain/book/kinds.ts';
import { communeOf } from '#domain/register/commune.ts';
import { t } from '#i18n/desk.ts';
import { Field } from '#ui/Field.tsx';

import { useApp } from '../shared/app-context.ts';
import { RecordForm } from './RecordForm.tsx';
import { useRecord } from './use-record.ts';

const KINDS: readonly CommuneKind[] = ['XA', 'PHUONG', 'DAC_KHU'];
const NAME_MAX = 80;

/** What the commune is called on every paper. */
export function CommuneForm() {
  const app = useApp();
  const known = communeOf(app.commune.value);
  const [name, setName] = useState(known?.name ?? app.enrolment.commune.name);
  const [province, setProvince] = useState(known?.province ?? '');
  const [communeKind, setCommuneKind] = useState<CommuneKind>(known?.communeKind ?? 'XA');
  const [tried, setTried] = useState(false);
  const { record, ...state } = useRecord();
  const send = () => {
    setTried(true);
    if (name.trim() === '') return;
    void record(() =>
      describeCommune(app.recording, { name: name.trim(), province: province.trim(), communeKind }),
    );
  };
  return (
    <RecordForm
      title={t('year.commune.title')}
      action={t('year.record.action')}
      actionLabel={t('year.commune.record.label')}
      onRecord={send}
      {...state}
    >
      <Field
        label={t('year.commune.name.label')}
        value={name}
        onInput={setName}
        maxLength={NAME_MAX}
        error={tried && name.trim() === '' ? t('year.commune.name.error') : undefined}
      />
      <Field
        label={t('year.commune.province.label')}
        value={province}
        onInput={setProvince}
        maxLength={NAME_MAX}
      />
      <Field
        kind="select"
        label={t('year.commune.kind.label')}
        options={KINDS.map((kind) => ({ value: kind, label: t(`year.commune.kind.${kind}`) }))}
        value={communeKind}
        onInput={(value) => setCommuneKind(KINDS.find((kind) => kind === value) ?? 'XA')}
      />
    </RecordForm>
  );
}
