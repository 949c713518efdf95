/** Goal: lists name everybody once and count what they list. Method: small lists read whole, and one of 1,000. */
import { describe, expect, test } from 'vitest';
import {
  registeredHouseholdsList,
  type RegisteredHouseholdsFacts,
} from '../../../src/documents/forms/f05-registered-households.ts';
import { invitation, type InvitationFacts } from '../../../src/documents/forms/f06-invitation.ts';
import { rollCall, type RollCallFacts } from '../../../src/documents/forms/f06-roll-call.ts';
import { DOTS } from '../../../src/documents/paper-model.ts';
import {
  brokenRowsOf,
  GARBAGE,
  LONG_NAME,
  partsOf,
  PLACE,
  rowsOf,
  rowsOfType,
  signersOf,
  textOf,
  titlesOf,
} from './f01-reading.ts';

const registered = (headName: string, cluster = '', memberCount: number | null = 4) => ({
  headName,
  address: 'Xóm Đồi',
  cluster,
  memberCount,
  registeredOn: '2026-01-09',
});

const list: RegisteredHouseholdsFacts = {
  place: PLACE,
  registered: [registered('Hoàng Văn Thụ'), registered('Lý Thị Tuyết', '', null)],
  households: 3,
  listedOn: '2026-01-30',
  compiledBy: 'Vi Văn Nghĩa',
  villageHeadName: 'Nông Thị Hường',
};

const meeting: InvitationFacts = {
  place: PLACE,
  guests: [
    { name: 'Hoàng Văn Thụ', addressOrRole: 'Xóm Đồi' },
    { name: LONG_NAME, addressOrRole: 'Bí thư chi bộ' },
  ],
  meetingDay: '2026-10-05',
  startsAt: '19 giờ 30',
  meetingPlace: 'Nhà văn hóa thôn',
  chairName: 'Nông Thị Hường',
  invitedOn: '2026-10-01',
  villageHeadName: 'Nông Thị Hường',
};

const seat = (headName: string, present: boolean | null, representative = '') => ({
  headName,
  address: 'Xóm Đồi',
  present,
  representative,
});

const roll: RollCallFacts = {
  place: PLACE,
  delegates: [{ name: 'Lý Văn Lộc', position: 'Trưởng ban công tác Mặt trận', present: true }],
  households: [
    seat('Hoàng Văn Thụ', true, 'Hoàng Thị Mai'),
    seat('Lý Thị Tuyết', true),
    seat('Vi Văn Sửu', false, 'Không ai'),
  ],
  meetingDay: '2026-10-05',
  meetingPlace: 'Nhà văn hóa thôn',
  chairName: 'Nông Thị Hường',
  secretaryName: 'Vi Văn Nghĩa',
};

describe('the list of those that registered', () => {
  test('has its title, the list, its count and two signatures', () => {
    const paper = registeredHouseholdsList(list);
    expect(titlesOf(paper)).toEqual([
      'DANH SÁCH',
      'Hộ gia đình đăng ký tham gia thi đua xây dựng danh hiệu “Gia đình văn hóa” năm 2026',
    ]);
    expect(partsOf(paper)).toEqual(['letterhead', 'title', 'table', 'paragraph', 'signatures']);
    expect(signersOf(paper)).toEqual([
      ['NGƯỜI LẬP DANH SÁCH', 'Vi Văn Nghĩa'],
      ['TRƯỞNG THÔN', 'Nông Thị Hường'],
    ]);
  });

  test('says all that is known of each and leaves the rest empty', () => {
    expect(rowsOf(registeredHouseholdsList(list))).toEqual([
      ['1', 'Hoàng Văn Thụ', 'Xóm Đồi', '4', '09/01/2026', ''],
      ['2', 'Lý Thị Tuyết', 'Xóm Đồi', '', '09/01/2026', ''],
    ]);
  });

  test('counts what it lists, of all that there are', () => {
    expect(textOf(registeredHouseholdsList(list))).toContain('Số hộ đăng ký: 2/3 hộ (66,67\u00a0%).');
  });

  test('goes by cluster, numbered through, where there are several', () => {
    const clusters = [
      registered('An', 'Cụm 1'),
      registered('Bình', 'Cụm 2'),
      registered('Chi', 'Cụm 1'),
      registered('Dung'),
    ];
    const paper = registeredHouseholdsList({ ...list, registered: clusters, households: 4 });
    expect(rowsOfType(paper, 'group')).toEqual([
      ['Cụm 1 (2 hộ)'],
      ['Cụm 2 (1 hộ)'],
      ['Không thuộc cụm nào (1 hộ)'],
    ]);
    expect(rowsOf(paper).map(([number, name]) => `${number} ${name}`)).toEqual([
      '1 An',
      '2 Chi',
      '3 Bình',
      '4 Dung',
    ]);
  });

  test('is not made where more registered than there are', () => {
    expect(() => registeredHouseholdsList({ ...list, households: 1 })).toThrow(RangeError);
  });

  test('of 1,000 households has each of them once and says so', () => {
    const thousand = Array.from({ length: 1000 }, (_, index) =>
      registered(`${LONG_NAME} ${index}`, `Cụm ${index % 7}`),
    );
    const paper = registeredHouseholdsList({ ...list, registered: thousand, households: 1000 });
    expect(new Set(rowsOf(paper).map(([, name]) => name)).size).toBe(1000);
    expect(rowsOf(paper).map(([number]) => Number(number))).toEqual(thousand.map((_, index) => index + 1));
    expect(textOf(paper)).toContain('1.000/1.000 hộ (100,00\u00a0%)');
  });
});

describe('the invitation', () => {
  test('is a page for each guest, and says to whom, when, where and what', () => {
    const paper = invitation(meeting);
    const page = ['letterhead', 'title', 'paragraph', 'signatures'];
    expect(partsOf(paper)).toEqual([...page, 'page-break', ...page]);
    expect(titlesOf(paper).slice(0, 2)).toEqual([
      'GIẤY MỜI',
      'Họp bình xét danh hiệu “Gia đình văn hóa” năm 2026',
    ]);
  });

  test.each([
    'Kính gửi: Ông (Bà) Hoàng Văn Thụ',
    `Kính gửi: Ông (Bà) ${LONG_NAME}`,
    'Bí thư chi bộ',
    'Thời gian: 19 giờ 30, ngày 05 tháng 10 năm 2026',
    'Địa điểm: Nhà văn hóa thôn',
    'Chủ trì: Nông Thị Hường',
    'Quyết Thắng, ngày 01 tháng 10 năm 2026',
  ])('says “%s”', (said) => {
    expect(textOf(invitation(meeting)).split('\n')).toContain(said);
  });

  test('is one to be filled in by hand where nobody is named', () => {
    expect(
      invitation({ ...meeting, guests: [] }).blocks.filter(({ type }) => type === 'letterhead'),
    ).toHaveLength(1);
    expect(textOf(invitation(undefined))).toContain(`Kính gửi: Ông (Bà) ${DOTS}`);
    expect(textOf(invitation(undefined))).toContain('Thời gian: … giờ …, ngày … tháng … năm 20…');
  });
});

describe('the roll', () => {
  test('has delegates before households, and marks who came and who did not', () => {
    const paper = rollCall(roll);
    expect(titlesOf(paper)).toEqual([
      'DANH SÁCH TRIỆU TẬP VÀ ĐIỂM DANH',
      'Họp bình xét danh hiệu “Gia đình văn hóa” năm 2026',
    ]);
    expect(rowsOfType(paper, 'group')).toEqual([
      ['I. Đại biểu (1 người)'],
      ['II. Đại diện hộ gia đình (3 hộ)'],
    ]);
    expect(rowsOf(paper)).toEqual([
      ['1', 'Lý Văn Lộc', 'Trưởng ban công tác Mặt trận', 'x', '', '', ''],
      ['1', 'Hoàng Văn Thụ', 'Xóm Đồi', 'x', '', 'Hoàng Thị Mai', ''],
      ['2', 'Lý Thị Tuyết', 'Xóm Đồi', 'x', '', '', ''],
      ['3', 'Vi Văn Sửu', 'Xóm Đồi', '', 'x', '', ''],
    ]);
  });

  test('counts people of those summoned and households of households', () => {
    const text = textOf(rollCall(roll));
    expect(text).toContain('Số người được triệu tập: 4 người. Trong đó: 3 đại diện hộ gia đình, 1 đại biểu.');
    expect(text).toContain('Có mặt: 3/4 người (75,00\u00a0%); vắng: 1 người.');
    expect(text).toContain(
      'Số hộ có người đại diện dự họp: 2/3 hộ (66,67\u00a0%); không có người đại diện: 1 hộ.',
    );
  });

  test('leaves those present open before the roll is called to its end', () => {
    const text = textOf(
      rollCall({ ...roll, households: [seat('Hoàng Văn Thụ', true), seat('Vi Văn Sửu', null)] }),
    );
    expect(text).toContain(`Có mặt: ${DOTS}/3 người; vắng: ${DOTS} người.`);
    expect(text).not.toContain('%');
  });

  test('of 1,000 households counts as many as it marks', () => {
    const households = Array.from({ length: 1000 }, (_, index) =>
      seat(`${LONG_NAME} ${index}`, index % 3 !== 0),
    );
    const paper = rollCall({ ...roll, delegates: [], households });
    const came = rowsOf(paper).filter(([, , , present]) => present === 'x').length;
    expect(rowsOf(paper)).toHaveLength(1000);
    expect(textOf(paper)).toContain(`Có mặt: ${came}/1.000 người`);
    expect(textOf(paper)).toContain(`vắng: ${1000 - came} người`);
  });
});

const WAYS = [
  { name: 'a list', of: registeredHouseholdsList(list) },
  {
    name: 'a list of nobody',
    of: registeredHouseholdsList({ ...list, registered: [], households: 0, listedOn: '' }),
  },
  { name: 'a blank list', of: registeredHouseholdsList(undefined) },
  { name: 'invitations', of: invitation(meeting) },
  {
    name: 'an invitation of which nothing is known',
    of: invitation({
      ...meeting,
      guests: [],
      meetingDay: '',
      startsAt: '',
      meetingPlace: '',
      chairName: '',
      invitedOn: '',
      villageHeadName: '',
    }),
  },
  { name: 'a blank invitation', of: invitation(undefined) },
  { name: 'a roll', of: rollCall(roll) },
  {
    name: 'a roll of nobody',
    of: rollCall({ ...roll, delegates: [], households: [], meetingDay: '', meetingPlace: '' }),
  },
  { name: 'a blank roll', of: rollCall(undefined) },
];

describe('every list', () => {
  test.each(WAYS)('says no word of the machine: $name', ({ of }) => {
    expect(JSON.stringify(of)).not.toMatch(GARBAGE);
    expect(brokenRowsOf(of)).toEqual([]);
  });

  test('has numbered rows to write on when it is blank', () => {
    expect(rowsOf(registeredHouseholdsList(undefined))).toHaveLength(20);
    expect(rowsOf(rollCall(undefined)).at(-1)).toEqual(['25', '', '', '', '', '', '']);
    expect(textOf(registeredHouseholdsList(undefined))).toContain(`Số hộ đăng ký: ${DOTS}/${DOTS} hộ.`);
  });
});
