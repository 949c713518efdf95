import { FIELD_KINDS } from './kinds.ts';
import { entryId, type Entry, type EntryId } from './entry.ts';

/*
 * The fold. For a subject the *heads* are the entries that nothing supersedes. A state is two sets, the heads and what
 * is known to be superseded (also of entries that have not arrived yet), and both only ever unite: so any order, any
 * batching and any repetition of the same entries give the same state (L3).
 *
 *   phone A   a1 ───────── a2 (supersedes a1)
 *   phone B      b1 (supersedes a1)            heads: a2, b1  → same content: settled; different: disputed
 */

const WHOLE = '*';

/** An entry that still speaks for (some fields of) its subject. */
export interface Head {
  readonly id: EntryId;
  readonly kind: string;
  readonly actor: string;
  readonly device: string;
  readonly recordedAt: number;
  readonly body: unknown;
}

/** One subject as far as the entries seen tell. Plain data: stored as it is, compared as it is. */
export interface SubjectState {
  readonly scope: string;
  readonly subject: string;
  readonly kind: string;
  /** Sorted by id. */
  readonly heads: readonly Head[];
  /** What later entries replaced: by entry id, the fields replaced (`*`: all of it). */
  readonly superseded: Readonly<Record<EntryId, readonly string[]>>;
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsNamed(kind: string, body: unknown): readonly string[] {
  if (!FIELD_KINDS.has(kind) || body === null || typeof body !== 'object') return [WHOLE];
  return Object.keys(body);
}

const union = (a: readonly string[], b: readonly string[]): readonly string[] =>
  [...new Set([...a, ...b])].sort();

/** An id is somebody's text: `constructor` is no entry, and nothing was recorded about it. */
const fieldsGone = (superseded: SubjectState['superseded'], id: EntryId): readonly string[] =>
  Object.prototype.hasOwnProperty.call(superseded, id) ? (superseded[id] ?? []) : [];

function supersededWith(state: SubjectState | undefined, entry: Entry): Record<EntryId, readonly string[]> {
  const superseded = { ...state?.superseded };
  const fields = fieldsNamed(entry.kind, entry.body);
  for (const id of entry.supersedes) superseded[id] = union(fieldsGone(superseded, id), fields);
  return superseded;
}

/** The head as far as it still speaks, or `undefined` when all of it is superseded. */
function stillSpeaking(head: Head, gone: readonly string[] = []): Head | undefined {
  if (gone.length === 0) return head;
  const fields = fieldsNamed(head.kind, head.body);
  const left = fields.filter((field) => !gone.includes(field) && !gone.includes(WHOLE));
  if (left.length === 0) return undefined;
  if (left.length === fields.length) return head;
  const body = head.body as Fields;
  return { ...head, body: Object.fromEntries(left.map((field) => [field, body[field]])) };
}

const headOf = (entry: Entry): Head => ({
  id: entryId(entry),
  kind: entry.kind,
  actor: entry.actor,
  device: entry.device,
  recordedAt: entry.recordedAt,
  body: entry.body,
});

const byId = (a: Head, b: Head): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** The state after one more entry of the subject. Idempotent and independent of order (L3). */
export function applyEntry(state: SubjectState | undefined, entry: Entry): SubjectState {
  const superseded = supersededWith(state, entry);
  const id = entryId(entry);
  const known = state?.heads.some((head) => head.id === id) ?? false;
  const candidates = known ? (state?.heads ?? []) : [...(state?.heads ?? []), headOf(entry)];
  const heads = candidates
    .map((head) => stillSpeaking(head, superseded[head.id]))
    .filter((head): head is Head => head !== undefined)
    .sort(byId);
  // Entries of one subject agree on scope and kind unless somebody writes into a foreign one: then too, order must not decide.
  const { scope, kind } = state && placeOf(state) < placeOf(entry) ? state : entry;
  return { scope, subject: entry.subject, kind, heads, superseded };
}

const placeOf = ({ scope, kind }: { readonly scope: string; readonly kind: string }): string =>
  `${scope} ${kind}`;

/** The ids that a new entry on this subject must name: every head that speaks for what it says. */
export function headsToSupersede(
  state: SubjectState | undefined,
  kind: string,
  body: unknown,
): readonly EntryId[] {
  if (!state) return [];
  const fields = fieldsNamed(kind, body);
  return state.heads.filter((head) => fields[0] === WHOLE || touches(head, fields)).map((head) => head.id);
}

function touches(head: Head, fields: readonly string[]): boolean {
  const spoken = fieldsNamed(head.kind, head.body);
  return spoken[0] === WHOLE || spoken.some((field) => fields.includes(field));
}
