import { useId } from 'preact/hooks';

import { MAX_WORDING, type ScaleProblem } from '#domain/rules/scale.ts';
import { t } from '#i18n/rules.ts';
import { Button } from '#ui/Button.tsx';

import type { PartDraft } from './scale-draft.ts';
import styles from './PartRow.module.css';

const ID_MAX = 20;
const POINTS_MAX = 4;

interface PartRowProps {
  readonly part: PartDraft;
  /** 1 for a standard, 2 for a criterion, 3 for an item. */
  readonly depth: number;
  readonly problems: readonly ScaleProblem[];
  readonly onChange: (typed: Partial<PartDraft>) => void;
  readonly onRemove: () => void;
  /** Missing where nothing goes below. */
  readonly onAdd: (() => void) | undefined;
}

const typedPoints = ({ points }: PartDraft): number => (/^\d{1,4}$/.test(points) ? Number(points) : 0);

/** One part of a scale: its sign, its words, its points, and what its own parts add up to. */
export function PartRow(props: PartRowProps) {
  const { part, depth, problems, onRemove, onAdd } = props;
  const id = useId();
  return (
    <div class={styles.part} data-depth={depth}>
      <PartInputs {...props} noteId={id} />
      <div class={styles.actions}>
        {onAdd && (
          <Button kind="quiet" icon="plus" label={t('scale.add.label', { id: part.id })} onClick={onAdd}>
            {t(depth === 1 ? 'scale.add-criterion.action' : 'scale.add-item.action')}
          </Button>
        )}
        <Button kind="quiet" icon="cross" label={t('scale.remove.label', { id: part.id })} onClick={onRemove}>
          {t('scale.remove.action')}
        </Button>
      </div>
      <div id={id} class={styles.notes}>
        <PartSum part={part} />
        {problems.map(({ type }) => (
          <p key={type} class={styles.error}>
            {t(`scale.problem.${type}`, { whole: part.points })}
          </p>
        ))}
      </div>
    </div>
  );
}

/** “Các mục cộng lại 12/15” */
function PartSum({ part }: { readonly part: PartDraft }) {
  if (part.parts.length === 0) return null;
  const sum = part.parts.reduce((points, each) => points + typedPoints(each), 0);
  const whole = typedPoints(part);
  return (
    <span class={styles.sum} data-short={sum !== whole}>
      {t('scale.part-sum', { points: sum, whole })}
    </span>
  );
}

function PartInputs({ part, depth, problems, onChange, noteId }: PartRowProps & { readonly noteId: string }) {
  const wrong = (...types: readonly ScaleProblem['type'][]) =>
    problems.some(({ type }) => types.includes(type)) || undefined;
  return (
    <div class={styles.inputs}>
      <input
        class={styles.id}
        aria-label={t('scale.id.label', { id: part.id })}
        aria-describedby={noteId}
        aria-invalid={wrong('id-twice')}
        value={part.id}
        maxLength={ID_MAX}
        autoComplete="off"
        onInput={(event) => onChange({ id: event.currentTarget.value })}
      />
      <textarea
        class={styles.text}
        aria-label={t('scale.text.label', { id: part.id })}
        value={part.text}
        rows={depth === 1 ? 2 : 1}
        maxLength={MAX_WORDING}
        onInput={(event) => onChange({ text: event.currentTarget.value })}
      />
      <label class={styles.points}>
        <input
          inputMode="numeric"
          aria-label={t('scale.points.label', { id: part.id })}
          aria-describedby={noteId}
          aria-invalid={wrong('not-points', 'parts-differ')}
          value={part.points}
          maxLength={POINTS_MAX}
          autoComplete="off"
          onInput={(event) => onChange({ points: event.currentTarget.value })}
        />
        <span aria-hidden="true">{t('scale.points.unit')}</span>
      </label>
    </div>
  );
}
