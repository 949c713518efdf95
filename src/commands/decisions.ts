import { COMMUNE_SCOPE, villageScope, type Draft } from '#domain/book/entry.ts';
import type {
  DecisionFields,
  DecisionType,
  IsoDay,
  RecognitionBody,
  SigningCapacity,
} from '#domain/book/kinds-of-recognition.ts';
import type { Official } from '#domain/book/kinds.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { parseIsoDay } from '#domain/calendar/iso-day.ts';
import { isSigned, type Decision } from '#domain/decision/decision.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { Recorded, RecordFailure, Recording } from './recording.ts';
import { signingProblems, type DecidedVillage, type SigningProblem } from './signing-problems.ts';

/** Why a decision was not drafted, changed, signed or published. */
export type DecisionFailure =
  | RecordFailure
  | SigningProblem
  | { readonly type: 'no-number' }
  | { readonly type: 'no-signatory' }
  | { readonly type: 'no-such-day' }
  | { readonly type: 'no-reason' }
  | { readonly type: 'no-village' }
  /** One village is named twice in what was asked for. */
  | { readonly type: 'village-twice'; readonly village: string }
  /** What is signed stands: it is corrected or revoked by another decision. */
  | { readonly type: 'already-signed' }
  | { readonly type: 'not-signed' }
  /** What gives households nothing is neither corrected nor revoked: a revocation is answered by a new decision. */
  | { readonly type: 'gives-nothing' }
  | { readonly type: 'before-signing'; readonly signedOn: IsoDay };

type Done = Promise<Result<Recorded, DecisionFailure>>;
type Drafted = Promise<Result<string, DecisionFailure>>;

/** The households of one village that a decision names; `years` only for a merit certificate. */
export interface NamedVillage {
  readonly village: string;
  readonly households: readonly string[];
  readonly years?: readonly number[];
}

/** What a decision is about before it is signed. */
export interface NewDecision {
  readonly year: number;
  readonly type: Extract<DecisionType, 'recognition' | 'merit'>;
  /** Papers that it rests on beside the law, a line each. */
  readonly grounds: readonly string[];
  /** Why of those with as many votes these were chosen, for a merit certificate. */
  readonly reason?: string;
}

const decisionDraft = (id: string, body: Partial<DecisionFields>): Draft<'decision'> => ({
  scope: COMMUNE_SCOPE,
  kind: 'decision',
  // The id begins with the year, which is what the subject is made of.
  subject: subjectOf.decision(Number(id.slice(0, 4)), id.slice(5)),
  body,
});

/** Naming nobody takes a village out of a decision; a correction that names nobody leaves the village's households none. */
function recognitionDraft(
  { id, type }: Pick<Decision, 'id' | 'type'>,
  { village, households, years = [] }: NamedVillage,
): Draft<'recognition'> {
  const isSaid = households.length > 0 || type === 'correction';
  const body: RecognitionBody | null = isSaid ? { households, years } : null;
  return {
    scope: villageScope(village),
    kind: 'recognition',
    subject: subjectOf.recognition(id, village),
    body,
  };
}

function namingRefusal(named: readonly NamedVillage[]): DecisionFailure | undefined {
  if (named.length === 0) return { type: 'no-village' };
  const villages = named.map(({ village }) => village);
  const twice = villages.find((village, index) => villages.indexOf(village) !== index);
  return twice === undefined ? undefined : { type: 'village-twice', village: twice };
}

type Beginning = Partial<DecisionFields> & Pick<DecisionFields, 'year' | 'type'>;

async function begin(
  recording: Recording,
  fields: Beginning,
  named: readonly NamedVillage[],
): Promise<Result<string, RecordFailure>> {
  const id = `${fields.year}-${recording.newId()}`;
  const parts = named.map((each) => recognitionDraft({ id, type: fields.type }, each));
  const recorded = await recording.record([decisionDraft(id, fields), ...parts]);
  return recorded.ok ? ok(id) : recorded;
}

/** Begins a decision; without number, day and signatory it gives nobody a title. Gives its id with its year. */
export const draftDecision = (
  recording: Recording,
  { year, type, grounds, reason = '' }: NewDecision,
): Promise<Result<string, RecordFailure>> => begin(recording, { year, type, grounds, reason }, []);

/** What a draft rests on and says beside its households. */
export type DraftWords = Partial<Pick<DecisionFields, 'grounds' | 'reason'>>;

/** Changes the words of a draft. */
export async function describeDraft(recording: Recording, decision: Decision, words: DraftWords): Done {
  if (isSigned(decision)) return fail({ type: 'already-signed' });
  if (words.reason?.trim() === '' && decision.corrects !== '') return fail({ type: 'no-reason' });
  return recording.record([decisionDraft(decision.id, words)]);
}

/**
 * Takes a draft back: it names nobody any more and rests on nothing, and no list shows it. `villages` are all that it names. In one go,
 * so that undoing brings all of it back.
 */
export async function withdrawDraft(
  recording: Recording,
  decision: Decision,
  villages: readonly string[],
): Done {
  if (isSigned(decision)) return fail({ type: 'already-signed' });
  const parts = villages.map(
    (village): Draft<'recognition'> => ({
      scope: villageScope(village),
      kind: 'recognition',
      subject: subjectOf.recognition(decision.id, village),
      body: null,
    }),
  );
  return recording.record([decisionDraft(decision.id, { grounds: [] }), ...parts]);
}

/** Replaces the households that a draft names, for several villages in one go; none takes its village out. */
export async function nameHouseholds(
  recording: Recording,
  decision: Decision,
  named: readonly NamedVillage[],
): Done {
  if (isSigned(decision)) return fail({ type: 'already-signed' });
  const refusal = namingRefusal(named);
  if (refusal) return fail(refusal);
  return recording.record(named.map((each) => recognitionDraft(decision, each)));
}

/** Number and date out of the commune's own register, and who signs in whose name. */
export interface Signing {
  readonly number: string;
  readonly signedOn: IsoDay;
  readonly signatory: Official;
  readonly capacity: SigningCapacity;
  /** Said by the officer after a warning: the paper was signed before its acceptance was written into the book. */
  readonly evenBeforeAcceptance?: boolean;
}

/**
 * Signs a decision: from then on it counts. What was typed wrong may be typed again until it is published. `villages` are those that it may name, with their books. Refused where a village is
 * not accepted or a household it names has no ground to be named (Law 06/2022/QH15, article 80; Decree 86/2023, article 8).
 */
export async function signDecision(
  recording: Recording,
  decision: Decision,
  signing: Signing,
  villages: readonly DecidedVillage[],
): Done {
  if (isSigned(decision) && decision.publishedOn !== '') return fail({ type: 'already-signed' });
  const { evenBeforeAcceptance = false, ...fields } = signing;
  if (fields.number.trim() === '') return fail({ type: 'no-number' });
  if (!parseIsoDay(fields.signedOn)) return fail({ type: 'no-such-day' });
  if (fields.signatory.name.trim() === '') return fail({ type: 'no-signatory' });
  const problems = signingProblems(decision, fields.signedOn, villages);
  const problem = problems.find(({ type }) => !(evenBeforeAcceptance && type === 'before-acceptance'));
  if (problem) return fail(problem);
  return recording.record([decisionDraft(decision.id, fields)]);
}

/** Says when and where a signed decision was published (Decree 86/2023: within 15 days). */
export async function publishDecision(
  recording: Recording,
  decision: Decision,
  publishedOn: IsoDay,
  publishedAt: string,
): Done {
  const refusal = afterSigningRefusal(decision, publishedOn);
  if (refusal) return fail(refusal);
  return recording.record([decisionDraft(decision.id, { publishedOn, publishedAt })]);
}

/** Says when and where a signed decision's certificates were given to the households: the year's last step, by custom on 18 November. */
export async function handOverCertificates(
  recording: Recording,
  decision: Decision,
  handedOverOn: IsoDay,
  handedOverAt: string,
): Done {
  const refusal = afterSigningRefusal(decision, handedOverOn);
  if (refusal) return fail(refusal);
  return recording.record([decisionDraft(decision.id, { handedOverOn, handedOverAt })]);
}

/** Why nothing can have become of a decision on that day. */
function afterSigningRefusal(decision: Decision, on: IsoDay): DecisionFailure | undefined {
  if (!isSigned(decision)) return { type: 'not-signed' };
  if (!parseIsoDay(on)) return { type: 'no-such-day' };
  return on < decision.signedOn ? { type: 'before-signing', signedOn: decision.signedOn } : undefined;
}

/** Why an earlier decision is changed by another, and whom that names. */
export interface LaterDecision {
  readonly reason: string;
  readonly grounds: readonly string[];
  readonly named: readonly NamedVillage[];
}

async function draftLater(
  recording: Recording,
  earlier: Decision,
  type: 'revocation' | 'correction',
  { reason, grounds, named }: LaterDecision,
): Drafted {
  if (!isSigned(earlier)) return fail({ type: 'not-signed' });
  if (earlier.type === 'revocation') return fail({ type: 'gives-nothing' });
  if (reason.trim() === '') return fail({ type: 'no-reason' });
  const refusal = namingRefusal(named);
  if (refusal) return fail(refusal);
  const fields = { year: earlier.year, type, corrects: earlier.id, reason, grounds };
  return begin(recording, fields, named);
}

/** Begins a decision that takes the title or the merit certificate from the households named; it counts once it is signed. Gives its id. */
export const revokeTitles = (recording: Recording, earlier: Decision, later: LaterDecision): Drafted =>
  draftLater(recording, earlier, 'revocation', later);

/**
 * Begins a decision in the place of a signed one: in each village that it names, its households have what the earlier one gave and
 * those of the earlier one no longer have it. It counts once it is signed. Gives its id.
 */
export const correctDecision = (recording: Recording, earlier: Decision, later: LaterDecision): Drafted =>
  draftLater(recording, earlier, 'correction', later);
