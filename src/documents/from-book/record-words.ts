import type { BodyByKind, HouseholdFields, Kind } from '#domain/book/kinds.ts';
import { yearOfSubject } from '#domain/book/subjects.ts';
import type { HouseholdRecord } from '#domain/privacy/household-records.ts';
import { FRAMEWORKS } from '#domain/rules/frameworks.ts';
import { shortDay } from '../wording.ts';

/* What an entry says about a household, in words that the household understands. Vietnamese, as papers are. */

const FIELD_WORDS: Readonly<Record<keyof HouseholdFields, string>> = {
  headName: 'Chủ hộ',
  order: 'Số thứ tự',
  birthYear: 'Năm sinh',
  sex: 'Giới tính',
  memberCount: 'Số nhân khẩu',
  address: 'Địa chỉ',
  cluster: 'Cụm dân cư',
  phone: 'Điện thoại',
  note: 'Ghi chú',
  status: 'Tình trạng',
};

const VALUE_WORDS: Readonly<Record<string, string>> = {
  male: 'nam',
  female: 'nữ',
  active: 'đang ở',
  'moved-out': 'đã chuyển đi',
  poor: 'hộ nghèo',
  'near-poor': 'hộ cận nghèo',
  policy: 'hộ chính sách',
};

const EVENTS: Readonly<Record<BodyByKind['household-event']['type'], string>> = {
  split: 'Tách hộ',
  merge: 'Nhập hộ',
  'new-head': 'Thay chủ hộ',
  'moved-in': 'Chuyển đến',
  'moved-out': 'Chuyển đi',
};

const OUTCOMES: Readonly<Record<BodyByKind['past-result']['outcome'], string>> = {
  recognised: 'đạt “Gia đình văn hóa”',
  'not-recognised': 'không đạt',
  'not-registered': 'không đăng ký',
};

const LOOKS: Readonly<Record<BodyByKind['restricted-access']['what'], string>> = {
  'household-facts': 'Xem dân tộc, diện hộ',
  disqualification: 'Xem trường hợp không xét',
  'household-data': 'Xem toàn bộ dữ liệu của hộ',
  'village-list': 'Xem danh sách của thôn',
};

const ASKED: Readonly<Record<BodyByKind['data-request']['asked'], string>> = {
  view: 'xem dữ liệu',
  correct: 'sửa dữ liệu',
  erase: 'xóa dữ liệu',
};

function wordOf(value: unknown): string {
  if (value === null || value === '' || value === undefined) return 'để trống';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return VALUE_WORDS[text] ?? text;
}

const withNote = (words: string, note: string): string => (note === '' ? words : `${words}; ${note}`);

const caseText = (id: string): string =>
  FRAMEWORKS.flatMap(({ disqualifiers }) => disqualifiers.value).find((one) => one.id === id)?.vi ?? id;

type Words = { readonly [K in Kind]?: (body: BodyByKind[K], household: string) => string };

const WORDS: Words = {
  household: (body) =>
    Object.entries(body)
      .map(([field, value]) => `${FIELD_WORDS[field as keyof HouseholdFields] ?? field}: ${wordOf(value)}`)
      .join('; '),
  'household-event': ({ type, on, formerHead, note }) =>
    withNote(
      `${EVENTS[type]} ngày ${shortDay(on)}${formerHead === '' ? '' : `, chủ hộ trước là ${formerHead}`}`,
      note,
    ),
  registration: ({ registered, commitments }) =>
    registered ? `Có đăng ký, cam kết ${commitments.length} điều` : 'Không đăng ký',
  'registration-signature': ({ name }) => `Chữ ký của ${name}`,
  summons: () => 'Được triệu tập họp',
  attendance: ({ present, name }) =>
    present ? `Có dự họp${name === '' ? '' : `, người dự: ${name}`}` : 'Không dự họp',
  assessment: ({ disqualified, unmet, points, note }) => {
    const sum = Object.values(points ?? {}).reduce((total, each) => total + each, 0);
    const found = disqualified ? 'Thuộc trường hợp không xét' : `Tiêu chí chưa đạt: ${unmet.length}`;
    return withNote(points ? `${found}; ${sum} điểm` : found, note);
  },
  'list-vote': ({ exceptions }, household) =>
    exceptions.includes(household) ? 'Được đưa ra khỏi danh sách để xét riêng' : 'Biểu quyết theo danh sách',
  tally: ({ for: votes, against, abstained, present }) =>
    `Biểu quyết: ${votes} đồng ý, ${against} không đồng ý, ${abstained} không ý kiến trên ${present} người dự`,
  posting: ({ place = '', postedOn = '' }) =>
    `Tên có trên danh sách niêm yết ngày ${shortDay(postedOn)} tại ${place}`,
  recognition: () => 'Có tên trong quyết định',
  'past-result': ({ outcome, reason, decision }) =>
    withNote(withNote(`Kết quả: ${OUTCOMES[outcome]}`, decision), reason),
  opinion: ({ from = '', text = '' }) => withNote(text, from === '' ? '' : `người nêu: ${from}`),
  'household-restricted': (body) =>
    [
      'ethnicity' in body && `Dân tộc: ${wordOf(body.ethnicity)}`,
      'povertyStatus' in body && `Diện hộ: ${wordOf(body.povertyStatus)}`,
    ]
      .filter(Boolean)
      .join('; '),
  disqualification: ({ cases, note }) =>
    withNote(cases.length === 0 ? 'Không thuộc trường hợp nào' : cases.map(caseText).join('; '), note),
  'restricted-access': ({ what, purpose }) => withNote(LOOKS[what], `lý do: ${purpose}`),
  'privacy-notice': ({ version }) => `Đã thông báo về dữ liệu cá nhân (bản ${version})`,
  'data-request': ({ asked, receivedOn, answeredOn, doneOn }) =>
    [
      `Yêu cầu ${ASKED[asked]}, nhận ngày ${shortDay(receivedOn)}`,
      answeredOn !== '' && `trả lời ngày ${shortDay(answeredOn)}`,
      doneOn !== '' && `làm xong ngày ${shortDay(doneOn)}`,
    ]
      .filter(Boolean)
      .join('; '),
  erasure: ({ reason }) => `Xóa dữ liệu: ${reason}`,
};

/** What a record says, with its year where it belongs to one. */
export function recordWords({ kind, subject, head }: HouseholdRecord, household: string): string {
  const year = yearOfSubject(subject);
  const words = WORDS[kind] as ((body: unknown, household: string) => string) | undefined;
  const said = words?.(head.body, household) ?? '';
  return year === 0 ? said : `Năm ${year}: ${said}`;
}
