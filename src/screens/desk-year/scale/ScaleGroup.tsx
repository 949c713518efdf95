import { findFramework } from '#domain/rules/frameworks.ts';
import { problemsOfScale, type ScaleProblem } from '#domain/rules/scale.ts';
import { t as desk } from '#i18n/desk.ts';
import { t } from '#i18n/rules.ts';
import { Button } from '#ui/Button.tsx';
import { Card, Stack } from '#ui/Card.tsx';
import { CheckRow } from '#ui/CheckRow.tsx';
import { Field } from '#ui/Field.tsx';

import { errorOf, hintOf, type GroupProps } from '../editor/group-props.ts';
import { NumberField } from '../editor/NumberField.tsx';
import { partsOfFramework, scaleOfParts, wordingOf } from './scale-draft.ts';
import { ScaleParts } from './ScaleParts.tsx';

const MODES = ['below', 'own', 'none'] as const;

/** The points: standards, criteria, items, with running sums, and the least share of each standard. */
export function ScaleGroup(props: GroupProps) {
  const { draft, onChange } = props;
  return (
    <Card title={t('scale.title')}>
      <Stack gap={4}>
        <Field
          kind="select"
          label={t('scale.mode.label')}
          hint={hintOf(props, 'scale', 'scale')}
          options={MODES.map((mode) => ({ value: mode, label: t(`scale.mode.${mode}`) }))}
          value={draft.scaleMode}
          error={errorOf(props, 'scale')}
          onInput={(value) => onChange({ scaleMode: MODES.find((mode) => mode === value) ?? 'below' })}
        />
        {draft.scaleMode === 'own' && <OwnScale {...props} />}
        <FloorField {...props} />
      </Stack>
    </Card>
  );
}

function OwnScale(props: GroupProps) {
  const { draft, onChange, below } = props;
  const framework = findFramework(below.id);
  const total = below.scaleTotal.value;
  const scale = scaleOfParts(draft.scale, wordingOf(framework));
  const tried = props.problems.some(({ field }) => field === 'scale');
  const problems = tried ? problemsOfScale(scale, total) : [];
  return (
    <Stack gap={3}>
      {framework && (
        <div>
          <Button icon="list" onClick={() => onChange({ scale: partsOfFramework(framework) })}>
            {t('scale.framework.action')}
          </Button>
        </div>
      )}
      <ScaleParts
        parts={draft.scale}
        scale={scale}
        total={total}
        problems={problems}
        onChange={(parts) => onChange({ scale: parts })}
      />
      <WholeProblems problems={problems} total={total} />
    </Stack>
  );
}

/** What is wrong with the scale as a whole; what is wrong with a part stands at the part. */
function WholeProblems({
  problems,
  total,
}: {
  readonly problems: readonly ScaleProblem[];
  readonly total: number | null;
}) {
  const whole = problems.filter(({ id }) => id === '');
  return (
    <>
      {whole.map(({ type }) => (
        <p key={type} role="alert">
          {t(`scale.problem.${type}`, { whole: total ?? '' })}
        </p>
      ))}
    </>
  );
}

function FloorField(props: GroupProps) {
  const { draft, onChange } = props;
  const floor = draft.standardFloor;
  return (
    <Stack gap={2}>
      <NumberField
        kind="text"
        label={t('rule.standardFloor')}
        hint={hintOf(props, 'standardFloor', 'standardFloor', desk('year.overrides.share.hint'))}
        error={errorOf(props, 'standardFloor')}
        value={floor}
        noneLabel={t('editor.none.rule', { rule: t('rule.standardFloor') })}
        onChange={(standardFloor) => onChange({ standardFloor })}
      />
      {floor.text !== '' && !floor.none && (
        <CheckRow
          label={desk('year.overrides.strict.label')}
          checked={floor.strict}
          onChange={(strict) => onChange({ standardFloor: { ...floor, strict } })}
        />
      )}
    </Stack>
  );
}
