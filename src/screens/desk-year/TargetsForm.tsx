import { useState } from 'preact/hooks';

import { setTarget } from '#commands/commune.ts';
import { targetsOf, type Target } from '#domain/register/commune.ts';
import { basisPointsOfText, textOfBasisPoints } from '#domain/rules/share-text.ts';
import { t } from '#i18n/desk.ts';
import { Field } from '#ui/Field.tsx';

import { useApp } from '../shared/app-context.ts';
import { RecordForm } from './RecordForm.tsx';
import styles from './TargetsForm.module.css';
import { useRecord } from './use-record.ts';

const INDICATORS: readonly Target['indicator'][] = ['registered', 'recognised'];

/** The year's targets, each with the denominator that its plan names. */
export function TargetsForm({ year }: { readonly year: number }) {
  return (
    <div class={styles.targets}>
      {INDICATORS.map((indicator) => (
        <TargetForm key={indicator} year={year} indicator={indicator} />
      ))}
    </div>
  );
}

interface TargetFormProps {
  readonly year: number;
  readonly indicator: Target['indicator'];
}

function TargetForm({ year, indicator }: TargetFormProps) {
  const app = useApp();
  const known = targetsOf(app.commune.value, year).find((target) => target.indicator === indicator);
  const [text, setText] = useState(known ? textOfBasisPoints(known.basisPoints) : '');
  const [denominator, setDenominator] = useState<Target['denominator']>(known?.denominator ?? 'households');
  const [tried, setTried] = useState(false);
  const { record, ...state } = useRecord();
  const basisPoints = basisPointsOfText(text);
  const send = () => {
    setTried(true);
    if (basisPoints === undefined) return;
    void record(() => setTarget(app.recording, { year, indicator, basisPoints, denominator }));
  };
  return (
    <RecordForm
      title={t(`year.targets.${indicator}.title`, { year })}
      action={t('year.record.action')}
      actionLabel={t(`year.targets.record.${indicator}.label`)}
      onRecord={send}
      {...state}
    >
      <Field
        label={t('year.targets.share.label')}
        hint={t('year.targets.share.hint')}
        value={text}
        onInput={setText}
        maxLength={8}
        error={tried && basisPoints === undefined ? t('year.targets.share.error') : undefined}
      />
      {indicator === 'recognised' && (
        <Field
          kind="select"
          label={t('year.targets.base.label')}
          options={[
            { value: 'households', label: t('year.targets.base.households') },
            { value: 'registered', label: t('year.targets.base.registered') },
          ]}
          value={denominator}
          onInput={(value) => setDenominator(value === 'registered' ? 'registered' : 'households')}
        />
      )}
    </RecordForm>
  );
}
