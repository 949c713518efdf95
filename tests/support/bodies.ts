import type { BodyByKind, Kind } from '#domain/book/kinds.ts';
import { freezeRules } from '#domain/rules/frozen-rules.ts';
import { ND86_2023 } from '#domain/rules/nd86-2023.ts';

const SIGNATURE = { name: 'Lý Thị Mai', strokes: [[0, 0, 1000, 1000]] };
const TALLY = { for: 40, against: 2, abstained: 1, present: 47 };
const OFFICIAL = { name: 'Lý Thị Mai', position: 'Trưởng thôn' };

/** One ordinary body of every kind. */
export const BODIES: { readonly [K in Kind]: BodyByKind[K] } = {
  commune: { name: 'Mẫu Sơn Hạ', province: 'Lạng Sơn', communeKind: 'XA' },
  village: { name: 'Bắc Lệ', unitKind: 'THON', order: 1 },
  year: { year: 2026, ruleSet: 'ND86_2023', overrides: null },
  target: { year: 2026, indicator: 'registered', basisPoints: 9500, denominator: 'households' },
  household: {
    headName: 'Nông Văn Páo',
    order: 3,
    birthYear: null,
    sex: 'male',
    memberCount: 4,
    address: '',
    cluster: '',
    phone: '',
    note: '',
    status: 'active',
  },
  'household-restricted': { ethnicity: 'Nùng', povertyStatus: null },
  registration: { registered: true, commitments: ['hygiene'] },
  'registration-signature': SIGNATURE,
  meeting: {
    year: 2026,
    cluster: '',
    place: 'Nhà văn hóa',
    chair: OFFICIAL,
    secretary: { ...OFFICIAL, name: 'Vi Văn Thành' },
    method: 'SHOW_OF_HANDS',
    rules: freezeRules(ND86_2023),
    startedAt: 1_790_000_000_000,
    discussion: '',
    cancelled: false,
  },
  summons: { households: ['h1', 'h2'], delegates: [{ id: 'd1', ...OFFICIAL }] },
  attendance: { present: true, by: 'representative', name: 'Con trai' },
  'list-vote': { ...TALLY, households: ['h1'], exceptions: ['h2'] },
  tally: TALLY,
  'ballot-accounting': { issued: 47, spoiled: 1, notReturned: 0, present: 47, households: ['h1', 'h2'] },
  'ballot-count': { ballots: 46, struck: { h1: 3 } },
  minutes: {
    covers: { a: 9 },
    closedAt: 1,
    digest: 'd',
    code: 'K7QM2XPD',
    chair: SIGNATURE,
    secretary: SIGNATURE,
  },
  amendment: {
    changes: [{ household: 'h1', outcome: 'not-proposed', for: 20, base: 47 }],
    reason: 'đếm lại',
    chair: SIGNATURE,
    secretary: SIGNATURE,
  },
  submission: { meetings: ['2026-hop'] },
  'return-item': {
    year: 2026,
    target: { type: 'village', field: 'minutes' },
    reason: 'thiếu chữ ký',
    answer: '',
  },
  acceptance: { covers: { a: 12 }, meetings: ['2026-hop'] },
};
