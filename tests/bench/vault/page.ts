import { villageScope, type Draft } from '#domain/book/entry.ts';
import type { SubjectState } from '#domain/book/fold.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { createBookStore, type BookStore } from '#store/book-store.ts';
import { keepEnrolment, pendingKeys } from '#store/device-keys.ts';
import { wrapKey, makeDataKey } from '#store/vault/secrets.ts';
import { COMMITMENTS, GIVEN, MIDDLES, SURNAMES } from '../../support/village-words.ts';

/* What runs in the browser: one database without the vault's middleware, one with an open vault. */

export type Mode = 'bare' | 'absent' | 'open';

const PIN = '274951';
const YEAR = 2026;
const VILLAGES = 60;
const HOUSEHOLDS = 15_000;

function makeStore(name: string, mode: Mode): BookStore {
  const store = createBookStore({ name, now: Date.now });
  if (mode === 'bare') store.database.unuse({ stack: 'dbcore', name: 'vault' });
  return store;
}

async function openStore(name: string, mode: Mode): Promise<BookStore> {
  const store = makeStore(name, mode);
  if (mode === 'open') {
    const state = await store.vault.state();
    await (state === 'absent' ? store.vault.create(PIN) : store.vault.unlock(PIN));
  }
  return store;
}

async function enrolled(name: string, mode: Mode): Promise<BookStore> {
  const store = await openStore(name, mode);
  await pendingKeys(store.database);
  const commune = { id: 'xa', name: 'Xã Thử' };
  const who = {
    device: 'a8k2m5p1q9',
    actor: 'b8k2m5p1q9',
    name: 'Lý Thị Mai',
    role: 'village-head',
  } as const;
  await keepEnrolment(store.database, { commune, ...who, village: 'v0', villageName: 'Nà Lầu' });
  await store.open();
  return store;
}

const nameOf = (n: number): string =>
  `${SURNAMES[n % SURNAMES.length]} ${MIDDLES[n % MIDDLES.length]} ${GIVEN[n % GIVEN.length]}`;

const householdBody = (n: number) => ({ headName: nameOf(n), order: n, address: `Số ${n}, tổ ${n % 9}` });
const registrationBody = { registered: true, commitments: COMMITMENTS };

const tapOf = (n: number): Draft =>
  ({
    scope: villageScope('v0'),
    kind: 'registration',
    subject: subjectOf.registration(YEAR, `h${n}`),
    body: registrationBody,
  }) as Draft;

/** Taps alternate between the stores, each beginning every other round; gives the ms of each tap of each. */
async function tap(modes: readonly Mode[], rounds: number): Promise<Record<string, number[]>> {
  const run = Math.random();
  const stores = await Promise.all(modes.map((mode) => enrolled(`tap-${mode}-${run}`, mode)));
  const times = modes.map((): number[] => []);
  for (let round = -20; round < rounds; round++) {
    for (let turn = 0; turn < modes.length; turn++) {
      const at = (((turn + round) % modes.length) + modes.length) % modes.length;
      const began = performance.now();
      const done = await stores[at]?.record([tapOf(round % 200)]);
      if (!done?.ok) throw new Error('A tap was not recorded');
      if (round >= 0) times[at]?.push(performance.now() - began);
    }
  }
  for (const store of stores) store.close();
  return Object.fromEntries(modes.map((mode, at) => [mode, times[at] ?? []]));
}

function statesOf(n: number): readonly SubjectState[] {
  const scope = villageScope(`v${n % VILLAGES}`);
  const id = `h8k2m5p${n}`;
  const state = (kind: string, subject: string, body: unknown) =>
    ({
      subject,
      scope,
      kind,
      heads: [
        {
          id: `a8k2m5p1q9.${n}`,
          device: 'a8k2m5p1q9',
          seq: n,
          actor: 'b8k2m5p1q9',
          recordedAt: 1_790_000_000_000,
          body,
        },
      ],
      superseded: {},
    }) as unknown as SubjectState;
  return [
    state('household', subjectOf.household(id), householdBody(n)),
    state('registration', subjectOf.registration(YEAR, id), registrationBody),
    state('tally', subjectOf.tally('2026-k7m2p9', id), { for: 100, against: 2, abstained: 1, present: 103 }),
  ];
}

/** A desk's database of 15,000 households, each with three subjects. */
async function fillDesk(mode: Mode): Promise<void> {
  const store = await openStore(`desk-${mode}`, mode);
  for (let from = 0; from < HOUSEHOLDS; from += 1000) {
    const states = Array.from({ length: 1000 }, (_, n) => statesOf(from + n)).flat();
    await store.database.subjects.bulkPut(states);
  }
  store.close();
  if (mode !== 'open') return;
  // As every opening after the first finds it.
  const again = await openStore(`desk-${mode}`, mode);
  await again.open();
  while ((await again.database.packs.count()) === 0) await new Promise((resolve) => setTimeout(resolve, 50));
  again.close();
}

let desk: BookStore | undefined;

/** The PIN is typed, and nothing of the book read yet. */
async function unlockDesk(mode: Mode): Promise<void> {
  desk = await openStore(`desk-${mode}`, mode);
  await desk.vault.state();
}

/** Milliseconds until the whole view of the unlocked desk is in memory. */
async function openDesk(): Promise<number> {
  if (!desk) throw new Error('The desk is locked');
  const began = performance.now();
  await desk.open();
  const took = performance.now() - began;
  const scopes = Array.from({ length: VILLAGES }, (_, n) => villageScope(`v${n}`));
  const count = scopes.flatMap((scope) => [...(desk?.view(scope).ofKind('household') ?? [])]).length;
  if (count !== HOUSEHOLDS) throw new Error(`The desk shows ${count} households`);
  return took;
}

/** Milliseconds that a secret costs at N = 2^cost. */
async function derive(cost: number): Promise<number> {
  const key = await makeDataKey();
  const began = performance.now();
  await wrapKey(key, 'pin', PIN, { pin: cost, code: cost });
  return performance.now() - began;
}

export interface VaultBench {
  tap: typeof tap;
  fillDesk: typeof fillDesk;
  unlockDesk: typeof unlockDesk;
  openDesk: typeof openDesk;
  derive: typeof derive;
}

Object.assign(globalThis, {
  vaultBench: { tap, fillDesk, unlockDesk, openDesk, derive } satisfies VaultBench,
});
