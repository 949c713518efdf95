import { AREA_CLASSES, MAX_PASS_MARKS, type PassMark } from '#domain/rules/scale.ts';
import { t } from '#i18n/rules.ts';
import { Button } from '#ui/Button.tsx';
import { Card, Stack } from '#ui/Card.tsx';
import { CheckRow } from '#ui/CheckRow.tsx';
import { Field } from '#ui/Field.tsx';

import { errorOf, hintOf, type GroupProps } from '../editor/group-props.ts';
import { draftOfMarks, type MarkDraft } from '../editor/rules-draft.ts';
import styles from './MarksGroup.module.css';

const AREAS: readonly PassMark['area'][] = [...AREA_CLASSES, 'any'];
const NEW_MARK: MarkDraft = { area: 'any', poorOnly: false, points: '' };

/** From how many points a household passes, by the class of its area and whether it is poor. The first that fits counts. */
export function MarksGroup(props: GroupProps) {
  const { draft, onChange, below } = props;
  const own = draft.passMarks;
  const startFrom = below.passMarks.value.length > 0 ? draftOfMarks(below.passMarks.value) : [NEW_MARK];
  return (
    <Card title={t('rule.passMarks')}>
      <Stack gap={4}>
        <Field
          kind="select"
          label={t('marks.mode.label')}
          hint={hintOf(props, 'passMarks', 'passMarks')}
          error={errorOf(props, 'passMarks')}
          options={[
            { value: '', label: t('editor.as-below') },
            { value: 'own', label: t('editor.own') },
          ]}
          value={own ? 'own' : ''}
          onInput={(value) => onChange({ passMarks: value === 'own' ? startFrom : null })}
        />
        {own && <MarkRows marks={own} onChange={(passMarks) => onChange({ passMarks })} />}
      </Stack>
    </Card>
  );
}

interface MarkRowsProps {
  readonly marks: readonly MarkDraft[];
  readonly onChange: (marks: readonly MarkDraft[]) => void;
}

function MarkRows({ marks, onChange }: MarkRowsProps) {
  const put = (index: number, ...instead: readonly MarkDraft[]) =>
    onChange(marks.flatMap((mark, at) => (at === index ? instead : [mark])));
  return (
    <Stack gap={3}>
      <p>{t('marks.order.hint')}</p>
      {marks.map((mark, index) => (
        <MarkRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a mark is where it stands in the order
          key={index}
          number={index + 1}
          mark={mark}
          onChange={(typed) => put(index, { ...mark, ...typed })}
          onRemove={() => put(index)}
          onUp={index === 0 ? undefined : () => onChange(movedUp(marks, index))}
        />
      ))}
      <div>
        <Button
          icon="plus"
          disabled={marks.length >= MAX_PASS_MARKS}
          onClick={() => onChange([...marks, NEW_MARK])}
        >
          {t('marks.add.action')}
        </Button>
      </div>
    </Stack>
  );
}

function movedUp(marks: readonly MarkDraft[], index: number): readonly MarkDraft[] {
  const mark = marks[index];
  if (!mark) return marks;
  const others = marks.filter((_, at) => at !== index);
  return [...others.slice(0, index - 1), mark, ...others.slice(index - 1)];
}

interface MarkRowProps {
  readonly number: number;
  readonly mark: MarkDraft;
  readonly onChange: (typed: Partial<MarkDraft>) => void;
  readonly onRemove: () => void;
  readonly onUp: (() => void) | undefined;
}

function MarkRow({ number, mark, onChange, onRemove, onUp }: MarkRowProps) {
  return (
    <fieldset class={styles.mark}>
      <legend class={styles.legend}>{t('marks.mark.label', { number })}</legend>
      <Field
        kind="select"
        label={t('areas.class.label')}
        options={AREAS.map((area) => ({ value: area, label: t(`area-class.${area}`) }))}
        value={mark.area}
        onInput={(value) => onChange({ area: AREAS.find((area) => area === value) ?? 'any' })}
      />
      <Field
        kind="number"
        label={t('marks.points.label')}
        value={mark.points}
        maxLength={4}
        onInput={(points) => onChange({ points })}
      />
      <CheckRow
        label={t('marks.poor.label')}
        checked={mark.poorOnly}
        onChange={(poorOnly) => onChange({ poorOnly })}
      />
      <div class={styles.actions}>
        {onUp && (
          <Button kind="quiet" label={t('marks.up.label', { number })} onClick={onUp}>
            {t('marks.up.action')}
          </Button>
        )}
        <Button kind="quiet" icon="cross" label={t('marks.remove.label', { number })} onClick={onRemove}>
          {t('scale.remove.action')}
        </Button>
      </div>
    </fieldset>
  );
}
