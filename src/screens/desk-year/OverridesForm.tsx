import { useState } from 'preact/hooks';

import { openYear } from '#commands/commune.ts';
import { resolve } from '#domain/book/resolve.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { ruleSetOf } from '#domain/register/year-rules.ts';
import { problemsOf, type OverridesProblem, type RuleOverrides } from '#domain/rules/overrides.ts';
import { t } from '#i18n/desk.ts';
import { Button } from '#ui/Button.tsx';
import { Field } from '#ui/Field.tsx';

import { useApp } from '../shared/app-context.ts';
import { overridesOfText, textOfOverrides, type OverridesText } from './overrides-text.ts';
import { RecordForm } from './RecordForm.tsx';
import { ShareFields } from './ShareFields.tsx';
import { useRecord } from './use-record.ts';

const DOCUMENT_MAX = 200;

type Change = (change: Partial<OverridesText>) => void;

interface FieldsProps {
  readonly text: OverridesText;
  readonly onChange: Change;
  readonly errorOf: (field: OverridesProblem['field']) => string | undefined;
}

/** The province's own numbers over the decree's, with the document that says so. */
export function OverridesForm({ year }: { readonly year: number }) {
  const app = useApp();
  const settings = resolve(app.commune.value.get(subjectOf.year(year)), 'year');
  const known = settings.type === 'empty' ? null : settings.value.overrides;
  const [text, setText] = useState(() => textOfOverrides(known));
  const [problems, setProblems] = useState<readonly OverridesProblem[]>([]);
  const { record, ...state } = useRecord();
  const put = (overrides: RuleOverrides | null) =>
    record(() =>
      openYear(app.recording, { year, ruleSet: ruleSetOf(app.commune.value, year).id, overrides }),
    );
  const send = () => {
    const overrides = overridesOfText(text);
    const found = problemsOf(overrides);
    setProblems(found);
    if (found.length === 0) void put(overrides);
  };
  const clear = async () => {
    if (!(await put(null))) return;
    setText(textOfOverrides(null));
    setProblems([]);
  };
  const fields: FieldsProps = {
    text,
    onChange: (change) => setText({ ...text, ...change }),
    errorOf: (field) => {
      const problem = problems.find((each) => each.field === field);
      return problem && t(`year.problem.${problem.type}`);
    },
  };
  return (
    <RecordForm
      title={t('year.overrides.title')}
      hint={t('year.overrides.hint')}
      action={t('year.overrides.record.action')}
      onRecord={send}
      others={known && <Button onClick={() => void clear()}>{t('year.overrides.clear.action')}</Button>}
      {...state}
    >
      <DocumentFields {...fields} />
      <VoteFields {...fields} />
      <TermFields {...fields} />
    </RecordForm>
  );
}

function DocumentFields({ text, onChange, errorOf }: FieldsProps) {
  return (
    <>
      <Field
        label={t('year.overrides.document.label')}
        hint={t('year.overrides.document.hint')}
        value={text.document}
        maxLength={DOCUMENT_MAX}
        error={errorOf('document')}
        onInput={(document) => onChange({ document })}
      />
      <Field
        kind="select"
        label={t('year.overrides.required.label')}
        options={[
          { value: '', label: t('year.overrides.as-decree') },
          { value: 'yes', label: t('year.value.required') },
          { value: 'no', label: t('year.value.optional') },
        ]}
        value={text.required}
        onInput={(value) => onChange({ required: value === 'yes' || value === 'no' ? value : '' })}
      />
      <Field
        label={t('year.overrides.deadline.label')}
        hint={t('year.overrides.day.hint')}
        value={text.registrationDeadline}
        error={errorOf('registrationDeadline')}
        onInput={(registrationDeadline) => onChange({ registrationDeadline })}
      />
      <Field
        label={t('year.overrides.review.label')}
        hint={t('year.overrides.day.hint')}
        value={text.reviewDeadline}
        error={errorOf('reviewDeadline')}
        onInput={(reviewDeadline) => onChange({ reviewDeadline })}
      />
    </>
  );
}

function VoteFields({ text, onChange, errorOf }: FieldsProps) {
  return (
    <>
      <ShareFields
        label={t('year.overrides.quorum.label')}
        bases={['summoned', 'households']}
        share={{ text: text.quorum, base: text.quorumBase, strict: text.quorumStrict }}
        error={errorOf('quorum')}
        onChange={({ text: quorum, base, strict }) =>
          onChange({ quorum, quorumBase: base, quorumStrict: strict })
        }
      />
      <ShareFields
        label={t('year.overrides.approval.label')}
        bases={['present', 'valid-ballots']}
        share={{ text: text.approval, base: text.approvalBase, strict: text.approvalStrict }}
        error={errorOf('approval')}
        onChange={({ text: approval, base, strict }) =>
          onChange({ approval, approvalBase: base, approvalStrict: strict })
        }
      />
    </>
  );
}

function TermFields({ text, onChange, errorOf }: FieldsProps) {
  return (
    <>
      <Field
        kind="number"
        label={t('year.overrides.posting.label')}
        value={text.posting}
        error={errorOf('posting')}
        onInput={(posting) => onChange({ posting })}
      />
      <Field
        kind="number"
        label={t('year.overrides.submit.label')}
        value={text.villageSubmit}
        error={errorOf('villageSubmit')}
        onInput={(villageSubmit) => onChange({ villageSubmit })}
      />
      <Field
        kind="number"
        label={t('year.overrides.decide.label')}
        value={text.communeDecide}
        error={errorOf('communeDecide')}
        onInput={(communeDecide) => onChange({ communeDecide })}
      />
    </>
  );
}
