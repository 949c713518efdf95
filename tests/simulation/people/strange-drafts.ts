import { COMMUNE_SCOPE, restrictedScope, villageScope } from '#domain/book/entry.ts';
import { SECRET_MARK, VILLAGES, YEAR } from '../world/cast.ts';
import type { World } from '../world/world.ts';
import type { RawDraft } from './old-phone.ts';

/* What the old phone may say: most of it no app of ours says, all of it is authentic. */

const [OWN, OTHER] = VILLAGES;
const scope = villageScope(OWN);

const STRANGE: Readonly<Record<string, (n: number) => RawDraft>> = {
  'a registration': (n) => ({
    scope,
    kind: 'registration',
    subject: `registration:${YEAR}:desk-${1 + (n % 3)}`,
    body: { registered: n % 2 === 0, commitments: [] },
  }),
  'a correction': (n) => ({
    scope,
    kind: 'household',
    subject: `household:desk-${1 + (n % 3)}`,
    body: { note: `từ máy cũ ${n}` },
  }),
  'an unknown kind': (n) => ({
    scope,
    kind: 'unknown-visit',
    subject: `unknown-visit:${YEAR}:${n}`,
    body: { note: 'mai sau', n },
    version: 7,
  }),
  'an unreadable body': (n) => ({
    scope,
    kind: 'registration',
    subject: `registration:${YEAR}:desk-${1 + (n % 3)}`,
    body: { registered: 'có' },
  }),
  'an empty change': (n) => ({
    scope,
    kind: 'household',
    subject: `household:desk-${1 + (n % 3)}`,
    body: {},
  }),
  'a wrong subject': () => ({ scope, kind: 'tally', subject: 'registration:2026:desk-1', body: null }),
  'an odd subject': (n) => ({
    scope,
    kind: 'registration',
    subject: `registration:${YEAR}:constructor`,
    body: { registered: n % 2 === 0, commitments: [] },
    supersedes: ['constructor.1', '__proto__.2'],
  }),
  'another village’s household': (n) => ({
    scope: villageScope(OTHER),
    kind: 'household',
    subject: `household:desk-${4 + (n % 2)}`,
    body: { headName: `kẻ lạ ${n}` },
  }),
  'a restricted fact': (n) => ({
    scope: restrictedScope(OWN),
    kind: 'household-restricted',
    subject: `household-restricted:desk-${1 + (n % 3)}`,
    body: { ethnicity: `${SECRET_MARK} giả` },
  }),
  'a village’s name': (n) => ({
    scope: COMMUNE_SCOPE,
    kind: 'village',
    subject: `village:${OWN}`,
    body: { name: `Thôn giả ${n}`, unitKind: 'THON', order: 1 },
  }),
  'something in another’s name': (n) => ({
    scope,
    kind: 'registration',
    subject: `registration:${YEAR}:desk-${1 + (n % 3)}`,
    body: { registered: true, commitments: [] },
    actor: 'somebody',
  }),
  'an acceptance': () => ({
    scope,
    kind: 'acceptance',
    subject: `acceptance:${YEAR}:${OWN}`,
    body: { covers: {}, meetings: [] },
  }),
  'a seal taken back': () => ({ scope, kind: 'minutes', subject: `minutes:${YEAR}-mai-1`, body: null }),
  'something from long ago': (n) => ({
    scope,
    kind: 'household',
    subject: `household:desk-${1 + (n % 3)}`,
    body: { address: `năm cũ ${n}` },
    recordedAt: -1_000_000_000_000,
  }),
  'something about an unknown subject’s past': (n) => ({
    scope,
    kind: 'registration',
    subject: `registration:${YEAR}:desk-${1 + (n % 3)}`,
    body: { registered: true, commitments: ['x'] },
    supersedes: [`nobody.${n}`],
  }),
};

export const STRANGE_SAYINGS: readonly string[] = Object.keys(STRANGE);

export function rawDraft(_world: World, what: string, n: number): RawDraft {
  const draft = STRANGE[what];
  if (!draft) throw new Error(`The old phone does not say ${what}`);
  return draft(n);
}
