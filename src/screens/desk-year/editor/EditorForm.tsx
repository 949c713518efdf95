import { findRecognitionRules } from '#domain/rules/recognition-rule-sets.ts';
import type { EarlierRules } from '#domain/register/earlier-rules.ts';
import type { OverridesProblem, RuleOverrides } from '#domain/rules/overrides.ts';
import { PROVINCE_PRESETS } from '#domain/rules/province-presets.ts';
import { residenceRuleOf } from '#domain/rules/rule-layers.ts';
import type { RuleSet } from '#domain/rules/rule-set.ts';
import { t as desk } from '#i18n/desk.ts';
import { t } from '#i18n/rules.ts';
import { Button } from '#ui/Button.tsx';
import { Card, Stack } from '#ui/Card.tsx';
import { Field } from '#ui/Field.tsx';
import { Form } from '#ui/Form.tsx';
import { Notice } from '#ui/Notice.tsx';

import { MarksGroup } from '../scale/MarksGroup.tsx';
import type { Wording } from '../scale/scale-draft.ts';
import { ScaleGroup } from '../scale/ScaleGroup.tsx';
import { meritRuleWords, monthsWords } from '../words/recognition-words.ts';
import { fieldNameWords } from './field-names.ts';
import { errorOf, problemWords, type GroupProps } from './group-props.ts';
import { MeetingGroup } from './MeetingGroup.tsx';
import { MeritGroup } from './MeritGroup.tsx';
import { RegistrationGroup } from './RegistrationGroup.tsx';
import type { RulesDraft } from './rules-draft.ts';
import { StartFrom } from './StartFrom.tsx';
import { TermsGroup } from './TermsGroup.tsx';

const DOCUMENT_MAX = 200;

interface EditorFormProps {
  readonly draft: RulesDraft;
  readonly below: RuleSet;
  readonly numbersBelow: RuleOverrides | null;
  readonly wording: Wording;
  /** Some numbers are for the whole commune, and no area has its own. */
  readonly ofCommune: boolean;
  readonly earlier: readonly EarlierRules[];
  readonly problems: readonly OverridesProblem[];
  /** Whether something is typed that is not recorded. */
  readonly touched: boolean;
  /** Missing where there are no own numbers to take away. */
  readonly clearLabel: string | undefined;
  readonly onDraft: (draft: RulesDraft) => void;
  readonly onLook: () => void;
  readonly onForget: () => void;
  readonly onClear: () => void;
}

/** All numbers that may be one's own, a card for each group of rules. */
export function EditorForm(props: EditorFormProps) {
  const { draft, below, problems, onDraft, wording } = props;
  const preset = PROVINCE_PRESETS.find(({ id }) => id === draft.preset);
  const group: GroupProps = {
    draft,
    onChange: (change) => onDraft({ ...draft, ...change }),
    below,
    residenceBelow: residenceWords(below, props.numbersBelow),
    meritBelow: meritBelowWords(below),
    problems,
    doubts: preset?.doubts ?? [],
  };
  return (
    <Form onSubmit={props.onLook}>
      <Stack gap={4}>
        <StartFrom draft={draft} below={below} wording={wording} earlier={props.earlier} onDraft={onDraft} />
        <DocumentCard {...group} />
        <RegistrationGroup {...group} />
        <MeetingGroup {...group} />
        <TermsGroup {...group} />
        <ScaleGroup {...group} />
        <MarksGroup {...group} />
        {props.ofCommune && <MeritGroup {...group} />}
        <ProblemList problems={problems} />
        <EditorActions {...props} />
      </Stack>
    </Form>
  );
}

function residenceWords(below: RuleSet, numbersBelow: RuleOverrides | null): string {
  const recognition = findRecognitionRules(below.id);
  if (!recognition) return desk('year.value.none');
  const { value, unverified } = residenceRuleOf(recognition, numbersBelow);
  const months = monthsWords(value);
  return unverified ? t('editor.unverified.hint', { value: months }) : months;
}

function meritBelowWords(below: RuleSet): string {
  const merit = findRecognitionRules(below.id)?.merit;
  const words = meritRuleWords(merit?.value ?? null);
  return merit?.unverified ? t('editor.unverified.hint', { value: words }) : words;
}

function DocumentCard(props: GroupProps) {
  const doubt = props.doubts.some(({ field }) => field === 'document');
  return (
    <Card title={t('editor.document.title')}>
      <Field
        label={desk('year.overrides.document.label')}
        hint={doubt ? t('editor.document.doubt') : desk('year.overrides.document.hint')}
        value={props.draft.document}
        maxLength={DOCUMENT_MAX}
        error={errorOf(props, 'document')}
        onInput={(document) => props.onChange({ document })}
      />
    </Card>
  );
}

/** Everything that is still wrong, beside the button that was pressed. */
function ProblemList({ problems }: Pick<EditorFormProps, 'problems'>) {
  if (problems.length === 0) return null;
  return (
    <Notice tone="danger" title={t('editor.problems.title', { count: problems.length })}>
      <ul>
        {problems.map(({ field, type }) => (
          <li key={`${field} ${type}`}>
            {t('editor.problem', { field: fieldNameWords(field), what: problemWords(type) })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function EditorActions({ touched, clearLabel, onForget, onClear }: EditorFormProps) {
  return (
    <Stack row gap={3}>
      <Button kind="primary" type="submit" icon="next">
        {t('editor.preview.action')}
      </Button>
      {touched && <Button onClick={onForget}>{t('editor.forget.action')}</Button>}
      {clearLabel && <Button onClick={onClear}>{clearLabel}</Button>}
    </Stack>
  );
}
