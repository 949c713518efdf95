import type { ErasureBody } from '../book/kinds-of-protection.ts';
import type { HouseholdEventBody } from '../book/kinds-of-recognition.ts';
import type { Kind } from '../book/kinds.ts';
import { ERASABLE_KINDS, isErased, namesErasedBy } from './erasure.ts';
import { recordsOfHousehold, type HouseholdRecord, type VillageViews } from './household-records.ts';

/** What erasing a household would take away and what it leaves. */
export interface ErasurePreview {
  readonly body: Omit<ErasureBody, 'reason'>;
  /** How many subjects of each kind go; none of a kind that the household has nothing of. */
  readonly goes: readonly { readonly kind: Kind; readonly count: number }[];
  readonly stays: readonly HouseholdRecord[];
}

/**
 * What erasing the household would do, as this reader's book has it. Opinions about it and its former head's name are named by
 * their subjects, because nothing else says whose they are once they are erased.
 */
export function previewErasure(views: VillageViews, household: string): ErasurePreview {
  const records = recordsOfHousehold(views, household);
  const named = records.filter((record) => record.kind === 'opinion' || isOfFormerHead(record, household));
  const subjects = [...new Set(named.map(({ subject }) => subject))];
  const body = { household, ...(subjects.length > 0 ? { subjects } : {}) };
  const names = new Set(namesErasedBy({ ...body, reason: '' }));
  const gone = new Set(
    records.filter(({ subject }) => isErased(names, subject)).map(({ subject }) => subject),
  );
  const goes = ERASABLE_KINDS.flatMap(({ kind }) => {
    const count = [...gone].filter((subject) => subject.startsWith(`${kind}:`)).length;
    return count === 0 ? [] : [{ kind, count }];
  });
  return { body, goes, stays: records.filter(({ subject }) => !gone.has(subject)) };
}

/** A new head's event concerns this household alone; splits and moves also carry other households' years. */
function isOfFormerHead({ kind, head }: HouseholdRecord, household: string): boolean {
  if (kind !== 'household-event') return false;
  const { type, from, to } = head.body as HouseholdEventBody;
  return type === 'new-head' && [...from, ...to].every((id) => id === household);
}
