import type { Framework } from '#domain/rules/framework.ts';
import { MAX_PARTS, type Scale, type ScaleItem } from '#domain/rules/scale.ts';

/** A standard, criterion or item as it is typed; items have no parts. */
export interface PartDraft {
  readonly id: string;
  readonly text: string;
  readonly points: string;
  readonly parts: readonly PartDraft[];
}

/** The decree's own wording by id of standard and criterion: what is worded like it is not recorded twice. */
export type Wording = ReadonlyMap<string, string>;

/** Where a part is: the index of its standard, of its criterion, of its item. */
export type Path = readonly number[];

export function wordingOf(framework: Framework | undefined): Wording {
  const standards = framework?.standards ?? [];
  return new Map(
    standards.flatMap(({ id, title, criteria }): [string, string][] => [
      [id, title.vi],
      ...criteria.map((criterion): [string, string] => [criterion.id, criterion.vi]),
    ]),
  );
}

const partOfItem = (item: ScaleItem, wording: Wording, parts: readonly PartDraft[]): PartDraft => ({
  id: item.id,
  text: item.text ?? wording.get(item.id) ?? '',
  points: String(item.maxPoints),
  parts,
});

/** A recorded scale for correction. */
export const partsOfScale = ({ standards }: Scale, wording: Wording): readonly PartDraft[] =>
  standards.map((standard) =>
    partOfItem(
      standard,
      wording,
      standard.criteria.map((criterion) =>
        partOfItem(
          criterion,
          wording,
          criterion.items.map((item) => partOfItem(item, wording, [])),
        ),
      ),
    ),
  );

/** The decree's standards and criteria with the points still to be typed. */
export const partsOfFramework = ({ standards }: Framework): readonly PartDraft[] =>
  standards.map(({ id, title, criteria }) => ({
    id,
    text: title.vi,
    points: '',
    parts: criteria.map((criterion) => ({ id: criterion.id, text: criterion.vi, points: '', parts: [] })),
  }));

function itemOfPart({ id, text, points }: PartDraft, wording: Wording): ScaleItem {
  const own = text.trim();
  return {
    id: id.trim(),
    maxPoints: /^\d{1,4}$/.test(points.trim()) ? Number(points) : 0,
    ...(own !== '' && own !== wording.get(id.trim()) && { text: own }),
  };
}

/** What was typed as the rules take it; points that are no number are 0, which `problemsOfScale` refuses. */
export const scaleOfParts = (parts: readonly PartDraft[], wording: Wording): Scale => ({
  standards: parts.map((standard) => ({
    ...itemOfPart(standard, wording),
    criteria: standard.parts.map((criterion) => ({
      ...itemOfPart(criterion, wording),
      items: criterion.parts.map((item) => itemOfPart(item, wording)),
    })),
  })),
});

/** Changes the part at a path; `undefined` takes it out. */
export function changePart(
  parts: readonly PartDraft[],
  [index = -1, ...rest]: Path,
  change: (part: PartDraft) => PartDraft | undefined,
): readonly PartDraft[] {
  return parts.flatMap((part, at) => {
    if (at !== index) return [part];
    if (rest.length > 0) return [{ ...part, parts: changePart(part.parts, rest, change) }];
    return change(part) ?? [];
  });
}

/** Adds a part at the end of the one at the path, under the next free id. */
export function addPart(parts: readonly PartDraft[], path: Path): readonly PartDraft[] {
  if (path.length === 0) return withOneMore(parts, '');
  return changePart(parts, path, (part) => ({ ...part, parts: withOneMore(part.parts, `${part.id}.`) }));
}

function withOneMore(parts: readonly PartDraft[], prefix: string): readonly PartDraft[] {
  const taken = new Set(parts.map(({ id }) => id));
  const numbers = Array.from({ length: MAX_PARTS + 1 }, (_, n) => parts.length + 1 + n);
  const next = numbers.find((number) => !taken.has(`${prefix}${number}`)) ?? parts.length + 1;
  return [...parts, { id: `${prefix}${next}`, text: '', points: '', parts: [] }];
}
