import { BLANK_HOUSEHOLD } from './blank-household.ts';
import type { Draft } from './entry.ts';
import type { SubjectState } from './fold.ts';
import { FIELD_KINDS, type BodyByKind } from './kinds.ts';
import { isLockKind } from './locks.ts';
import { isDisputed, resolveFields, type FieldKind } from './resolve.ts';

type Fields = Readonly<Record<string, unknown>>;

const NO_OFFICIAL = { name: '', position: '' };

/** What a field says that nobody has recorded, where there is a way to record just that. */
const BLANK_FIELDS: Readonly<Record<string, Fields>> = {
  household: BLANK_HOUSEHOLD,
  'household-restricted': { ethnicity: '', povertyStatus: null },
  meeting: {
    cluster: '',
    place: '',
    discussion: '',
    chair: NO_OFFICIAL,
    secretary: NO_OFFICIAL,
    cancelled: false,
  },
  'return-item': { answer: '' },
  posting: { takenDownOn: '' },
  opinion: { text: '', settlement: 'open', how: '', amendedBefore: null },
  decision: { publishedOn: '', publishedAt: '', handedOverOn: '', handedOverAt: '' },
};

/**
 * The draft that puts a subject back to what it said before `draft`, or `undefined` when no entry can: a settled dispute
 * cannot be opened again without choosing a side, a seal stands (L5), what was erased is gone, and a few fields have no blank.
 */
export function undoOf(draft: Draft, before: SubjectState | undefined): Draft | undefined {
  if (isLockKind(draft.kind) || draft.kind === 'erasure' || settles(draft, before)) return undefined;
  const body = FIELD_KINDS.has(draft.kind) ? earlierFields(draft, before) : earlierBody(before);
  return body === undefined ? undefined : ({ ...draft, body } as Draft);
}

/** Whether people disagreed about what the draft says. */
function settles(draft: Draft, before: SubjectState | undefined): boolean {
  if (!before || !isDisputed(before)) return false;
  if (!FIELD_KINDS.has(draft.kind)) return true;
  const { disputes } = resolveFields(before, draft.kind as FieldKind);
  return disputes.some(({ field }) => field in (draft.body ?? {}));
}

function earlierBody(before: SubjectState | undefined): unknown {
  const heads = before?.heads ?? [];
  // Attendance is a union: of several entries the one that says “present” speaks.
  const present = heads.find((head) => (head.body as Partial<BodyByKind['attendance']> | null)?.present);
  return (present ?? heads[0])?.body ?? null;
}

function earlierFields(draft: Draft, before: SubjectState | undefined): Fields | undefined {
  const heads = before?.heads ?? [];
  // A household that was not there before is out of the register again; its fields do no harm.
  if (heads.length === 0 && draft.kind === 'household') return { status: 'moved-out' };
  const said: Fields = {
    ...BLANK_FIELDS[draft.kind],
    ...Object.assign({}, ...heads.map((head) => head.body)),
  };
  const named = Object.keys(draft.body ?? {});
  if (named.length === 0 || named.some((field) => !(field in said))) return undefined;
  return Object.fromEntries(named.map((field) => [field, said[field]]));
}
