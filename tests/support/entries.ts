import fc from 'fast-check';
import { entryId, type Draft, type Entry } from '#domain/book/entry.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { household, attendance, minutes, acceptance, registration, tally } from './drafts.ts';

/* A crowded little world: three phones, two households, one meeting. Whatever is generated collides. */

const PHONES = ['a', 'b', 'c'] as const;
const DEEPEST_SEQ = 6;

const oneOf = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const households = oneOf('h1', 'h2');
const covers = fc.dictionary(oneOf<string>(...PHONES), fc.nat(DEEPEST_SEQ), {
  maxKeys: 3,
  noNullPrototype: true,
});

const householdFields = fc.record(
  { phone: oneOf('1', '2'), note: oneOf('x', 'y'), cluster: oneOf('k') },
  { requiredKeys: [] },
);

const retracted = (draft: Draft): Draft => ({ ...draft, body: null });

/** Drafts that people of one village might record about the same few things. */
export const drafts: fc.Arbitrary<Draft> = fc.oneof(
  fc
    .tuple(households, householdFields)
    .filter(([, fields]) => Object.keys(fields).length > 0)
    .map(([id, fields]) => household(id, fields)),
  fc.tuple(households, fc.boolean()).map(([id, registered]) => registration(id, registered)),
  households.map((id) => retracted(registration(id))),
  fc.tuple(households, fc.boolean()).map(([id, present]) => attendance(id, present)),
  fc.tuple(households, oneOf(1, 2)).map(([id, votes]) => tally(id, votes)),
);

/** Sealed minutes and acceptances that cover anything or nothing. */
export const locks: fc.Arbitrary<Draft> = fc.oneof(
  fc.tuple(covers, oneOf(1, 2)).map(([seen, closedAt]) => minutes(seen, closedAt)),
  covers.map((seen) => acceptance(seen)),
);

interface Step {
  readonly device: string;
  readonly draft: Draft;
  readonly picks: readonly number[];
}

const steps = (draft: fc.Arbitrary<Draft>): fc.Arbitrary<Step> =>
  fc.record({ device: oneOf<string>(...PHONES), draft, picks: fc.array(fc.nat(20), { maxLength: 2 }) });

/** An entry as a phone would have written it, with what a test cares about in front. */
export function entryOf(
  draft: Draft,
  device: string,
  seq: number,
  supersedes: readonly string[] = [],
): Entry {
  return { ...draft, device, seq, supersedes, actor: device, recordedAt: 1000 + seq, version: 1 } as Entry;
}

/** Gives every phone its own gap-free stream; an entry supersedes any that were made before it. */
function streamsOf(made: readonly Step[]): readonly Entry[] {
  const next = new Map<string, number>();
  const entries = made.map(({ device, draft }) => {
    const seq = (next.get(device) ?? 0) + 1;
    next.set(device, seq);
    return entryOf(draft, device, seq);
  });
  return entries.map((entry, index) => {
    const others = entries.slice(0, index).filter((other) => other.subject === entry.subject);
    const picked = (made[index]?.picks ?? []).flatMap((pick) => others[pick % (others.length || 1)] ?? []);
    return { ...entry, supersedes: [...new Set(picked.map(entryId))] };
  });
}

/** Entries of all phones, with or without locks among them. */
export const bookOf = (draft: fc.Arbitrary<Draft>, maxLength = 18): fc.Arbitrary<readonly Entry[]> =>
  fc.array(steps(draft), { minLength: 1, maxLength }).map(streamsOf);

export const lockedBooks = bookOf(
  fc.oneof({ weight: 5, arbitrary: drafts }, { weight: 2, arbitrary: locks }),
);

/** The same entries in another order, some of them several times. */
export const scrambled = <T>(entries: readonly T[]): fc.Arbitrary<readonly T[]> =>
  fc
    .tuple(
      fc.shuffledSubarray([...entries], { minLength: entries.length }),
      fc.shuffledSubarray([...entries]),
    )
    .map(([all, again]) => [...all.slice(0, 3), ...again, ...all.slice(3), ...again]);

export const SUBJECT_OF_HOUSEHOLD = subjectOf.household('h1');
