import { sumOf, MAX_PARTS, type Scale, type ScaleProblem } from '#domain/rules/scale.ts';
import { t } from '#i18n/rules.ts';
import { Button } from '#ui/Button.tsx';

import { PartRow } from './PartRow.tsx';
import { addPart, changePart, type PartDraft, type Path } from './scale-draft.ts';
import styles from './ScaleParts.module.css';

interface ScalePartsProps {
  readonly parts: readonly PartDraft[];
  /** The same as the rules take it, for its sums. */
  readonly scale: Scale;
  readonly total: number | null;
  readonly problems: readonly ScaleProblem[];
  readonly onChange: (parts: readonly PartDraft[]) => void;
}

interface Level {
  readonly part: PartDraft;
  readonly path: Path;
}

/** Parts one under the other, as they are read: a standard, its criteria, each with its items. */
const inOrder = (parts: readonly PartDraft[], above: Path = []): readonly Level[] =>
  parts.flatMap((part, index) => {
    const path = [...above, index];
    return [{ part, path }, ...inOrder(part.parts, path)];
  });

/** A scale to type: every part a row, indented under what it belongs to, with what its parts add up to. */
export function ScaleParts({ parts, scale, total, problems, onChange }: ScalePartsProps) {
  const change = (path: Path, to: (part: PartDraft) => PartDraft | undefined) =>
    onChange(changePart(parts, path, to));
  const points = sumOf(scale.standards);
  return (
    <fieldset class={styles.scale}>
      <legend class={styles.legend}>{t('scale.parts.label')}</legend>
      {inOrder(parts).map(({ part, path }) => (
        <PartRow
          key={path.join('.')}
          part={part}
          depth={path.length}
          problems={problems.filter(({ id }) => id !== '' && id === part.id.trim())}
          onChange={(typed) => change(path, (known) => ({ ...known, ...typed }))}
          onRemove={() => change(path, () => undefined)}
          onAdd={
            path.length < 3 && part.parts.length < MAX_PARTS
              ? () => onChange(addPart(parts, path))
              : undefined
          }
        />
      ))}
      <div class={styles.total}>
        <Button icon="plus" onClick={() => onChange(addPart(parts, []))}>
          {t('scale.add-standard.action')}
        </Button>
        <strong role="status" data-short={total !== null && points !== total}>
          {total === null ? t('scale.sum', { points }) : t('scale.sum-of', { points, whole: total })}
        </strong>
      </div>
    </fieldset>
  );
}
