/** Goal: a place is named once with its unit, however people typed it. Method: names with, without and instead of the unit. */
import { expect, test } from 'vitest';
import { paperPlaceOf } from '#documents/from-book/place.ts';
import { communeName, villageName } from '#documents/wording.ts';
import type { CommuneKind, UnitKind } from '#domain/book/kinds.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { COMMUNE_SCOPE, type Draft } from '#domain/book/entry.ts';
import { told } from '../../support/told.ts';
import { sourcesOf } from './village-told.ts';

const inCommune = (kind: Draft['kind'], subject: string, body: object): Draft =>
  ({ scope: COMMUNE_SCOPE, kind, subject, body }) as Draft;

const placeWith = (commune: readonly [string, CommuneKind], village: readonly [string, UnitKind]) => {
  const book = told(
    inCommune('commune', subjectOf.commune(), {
      name: commune[0],
      province: 'Lạng Sơn',
      communeKind: commune[1],
    }),
    inCommune('village', subjectOf.village('v'), { name: village[0], unitKind: village[1], order: 1 }),
  );
  return paperPlaceOf(
    sourcesOf(
      () => book,
      () => book,
    ),
    'v',
  );
};

test.each([
  {
    typed: ['Xã Quyết Thắng', 'XA'],
    village: ['Thôn Nà Lầu', 'THON'],
    says: ['xã Quyết Thắng', 'thôn Nà Lầu'],
  },
  { typed: ['Quyết Thắng', 'XA'], village: ['Nà Lầu', 'THON'], says: ['xã Quyết Thắng', 'thôn Nà Lầu'] },
  {
    typed: ['PHƯỜNG Tam Thanh', 'PHUONG'],
    village: ['TDP số 3', 'TDP'],
    says: ['phường Tam Thanh', 'tổ dân phố số 3'],
  },
  { typed: ['Xã Yên', 'XA'], village: ['Bản Mới', 'THON'], says: ['xã Yên', 'Bản Mới'] },
  { typed: ['Thanh Xuân', 'XA'], village: ['Thôn', 'THON'], says: ['xã Thanh Xuân', 'thôn Thôn'] },
] as const)('“$typed.0” and “$village.0” are named as papers name them', ({ typed, village, says }) => {
  const place = placeWith(typed, village);
  expect([communeName(place), villageName(place)]).toEqual(says);
});

test('a commune that nobody described is dots, and papers of the commune have no village', () => {
  const nothing = told();
  const place = paperPlaceOf(
    sourcesOf(
      () => nothing,
      () => nothing,
    ),
  );
  expect(communeName(place)).toMatch(/^xã …+$/);
  expect(place.village).toBe('');
});

test.each([
  ['Xã Quyết Thắng', 'xã Quyết Thắng'],
  ['phường Tam Thanh', 'phường Tam Thanh'],
  ['Đặc khu Cát Hải', 'đặc khu Cát Hải'],
  ['Yên Bình', 'xã Yên Bình'],
])('a commune that has not described itself is called as the device knows it: %s', (known, says) => {
  const nothing = told();
  const sources = sourcesOf(
    () => nothing,
    () => nothing,
  );
  expect(communeName(paperPlaceOf({ ...sources, communeName: known }))).toBe(says);
});
