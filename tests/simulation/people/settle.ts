import { settleDispute, settleFieldDispute } from '#commands/settle-dispute.ts';
import type { SubjectState } from '#domain/book/fold.ts';
import { FIELD_KINDS, type Kind } from '#domain/book/kinds.ts';
import { isDisputed, resolve, resolveFields, type FieldKind } from '#domain/book/resolve.ts';
import { pickOf, type Context } from './context.ts';

const KINDS_SETTLED: readonly Kind[] = [
  'household',
  'registration',
  'meeting',
  'summons',
  'list-vote',
  'tally',
  'ballot-accounting',
  'ballot-count',
  'minutes',
  'amendment',
  'submission',
  'return-item',
];

/** Settles one of the open disputes, as the screen does it. */
export async function settle(context: Context): Promise<unknown> {
  const { view, act } = context;
  const disputed = KINDS_SETTLED.flatMap((kind) => [...view.ofKind(kind)]).filter(isDisputed);
  const state = pickOf(disputed, act.n);
  return state && settleState(context, state);
}

/** Settles the first of these subjects. */
export async function settleFirst(context: Context, subjects: readonly string[]): Promise<unknown> {
  const state = context.view.get(subjects[0] ?? '');
  return state && settleState(context, state);
}

async function settleState({ tab, scope, act }: Context, state: SubjectState): Promise<unknown> {
  const { subject } = state;
  const kind = state.kind as Kind;
  if (!FIELD_KINDS.has(kind)) {
    const said = resolve(state, kind);
    const choice = said.type === 'disputed' ? pickOf(said.candidates, act.m) : undefined;
    return choice && settleDispute(tab.recording, { scope, kind, subject }, choice);
  }
  const [dispute] = resolveFields(state, kind as FieldKind).disputes;
  const choice = dispute && pickOf(dispute.candidates, act.m);
  return choice && settleFieldDispute(tab.recording, { scope, kind, subject }, dispute, choice);
}
