import { createHash } from 'node:crypto';

const FAMILY_NAMES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vi', 'Lý', 'Hứa', 'Nông', 'Lương'];
const MIDDLE_NAMES = ['Văn', 'Thị', 'Đức', 'Ngọc', 'Minh', 'Quang', 'Thanh', 'Hữu'];
const GIVEN_NAMES = [
  'An',
  'Bình',
  'Cường',
  'Dung',
  'Giang',
  'Hà',
  'Hùng',
  'Lan',
  'Mai',
  'Nam',
  'Sơn',
  'Thảo',
];
const FIRST_MOMENT = Date.UTC(2026, 9, 1, 11);

/** `count` household registrations (see tests/bench/contestant.ts), always the same for the same `series`. */
export function makeRecords(count, series) {
  return Array.from({ length: count }, (_, index) => makeRecord(series, index));
}

function makeRecord(series, index) {
  const hash = createHash('sha256').update(`${series}:${index}`).digest();
  const household = hash.subarray(0, 8).toString('hex');
  const pick = (list, byte) => list[hash[byte] % list.length];
  return {
    id: `registration:2026:${household}`,
    household,
    village: `thon-${String(hash[9] % 20).padStart(2, '0')}`,
    year: 2026,
    headName: `${pick(FAMILY_NAMES, 10)} ${pick(MIDDLE_NAMES, 11)} ${pick(GIVEN_NAMES, 12)}`,
    address: `Cụm ${1 + (hash[13] % 6)}, số ${hash[14]}`,
    registered: hash[15] % 10 !== 0,
    criteria: '111-1101-11111',
    recordedBy: `device-${String(hash[16] % 20).padStart(2, '0')}`,
    recordedAt: new Date(FIRST_MOMENT + index * 7_000 + hash.readUInt16BE(17)).toISOString(),
  };
}
