import { percent } from './fraction.ts';
import { CERTIFICATE_DAY, COMMITMENTS, MEETING_SEASON } from './local-practice.ts';
import type { Citation, RuleSet } from './rule-set.ts';

const DOCUMENT = 'Nghị định 122/2018/NĐ-CP';

const DEADLINES: Citation = {
  document: DOCUMENT,
  article: 'Điều 4',
  source: 'https://giangbien.longbien.gov.vn (Phường Giang Biên: Nghị định 122/2018/NĐ-CP)',
};

const COMPOSITION: Citation = {
  document: DOCUMENT,
  article: 'Điều 9',
  source:
    'https://thuvienphapluat.vn/hoi-dap-phap-luat/iframe/41E93-hd-trinh-tu-xet-tang-danh-hieu-gia-dinh-van-hoa-hang-nam.html',
};

const MEETING: Citation = {
  document: DOCUMENT,
  article: 'Điều 9',
  source:
    'https://thuvienphapluat.vn/hoi-dap-phap-luat/iframe/5A47E-hd-to-chuc-cuoc-hop-xet-danh-hieu-gia-dinh-van-hoa-hang-nam-co-bao-nhieu-nguoi-tham-du-moi-duoc-tien-hanh.html',
};

const DOSSIER: Citation = {
  document: DOCUMENT,
  article: 'Điều 8',
  source:
    'https://thuvienphapluat.vn/hoi-dap-phap-luat/41E91-hd-thanh-phan-ho-so-xet-tang-danh-hieu-gia-dinh-van-hoa-hang-nam.html',
};

const POINTS: Citation = {
  document: DOCUMENT,
  article: 'Điều 5',
  source:
    'https://nganhangphapluat.thukyluat.vn/tu-van-phap-luat/van-hoa--xa-hoi/thang-diem-cach-cham-diem-doi-voi-danh-hieu-gia-dinh-van-hoa-khu-dan-270046',
};

const NOT_SEEN = {
  vi: 'Chưa thấy quy định này trong các văn bản đã đối chiếu.',
  en: 'Not found in the texts compared.',
};

/** Decree 122/2018, for the title years 2018 to 2023. */
export const ND122_2018: RuleSet = {
  id: 'ND122_2018',
  title: { vi: 'Nghị định 122/2018/NĐ-CP', en: 'Decree 122/2018' },
  effectiveFrom: '2018-11-05',
  effectiveTo: '2024-01-29',
  appliesToYears: { from: 2018, to: 2023 },
  registration: { value: { required: true, deadline: { month: 1, day: 30 } }, citation: DEADLINES },
  reviewDeadline: {
    value: { month: 12, day: 20 },
    citation: DEADLINES,
    note: {
      vi: 'Trường hợp đặc biệt: trước ngày 30/01 năm sau.',
      en: 'Special cases: before 30 January of the next year.',
    },
  },
  meetingSeason: MEETING_SEASON,
  certificateDay: CERTIFICATE_DAY,
  quorum: { value: { fraction: percent(60), base: 'summoned' }, citation: MEETING },
  approval: { value: { fraction: percent(60), base: 'present' }, citation: MEETING },
  ballotMethods: {
    value: ['LIST', 'SHOW_OF_HANDS', 'SECRET'],
    citation: MEETING,
    note: {
      vi: 'Bỏ phiếu kín hoặc biểu quyết; biểu quyết cả danh sách là một cách biểu quyết.',
      en: 'Secret ballot or show of hands; voting the list as a whole is a show of hands.',
    },
  },
  clusterMeetings: {
    value: { allowedFromHouseholds: 200, allowedWhenScattered: true },
    citation: {
      document: 'Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15',
      article: 'Điều 18',
      source:
        'https://thuvienphapluat.vn/phap-luat/theo-luat-thuc-hien-dan-chu-o-co-so-truong-hop-nao-co-the-to-chuc-cuoc-hop-cua-cong-dong-dan-cu-the-609364-177272.html',
    },
    unverified: true,
    note: {
      vi: 'Nghị định không nêu họp theo cụm; áp dụng quy định chung về cuộc họp của cộng đồng dân cư.',
      en: 'The decree does not speak of cluster meetings; the general rule for residents’ meetings is applied.',
    },
  },
  posting: { value: null, citation: COMPOSITION, unverified: true, note: NOT_SEEN },
  villageSubmit: { value: { days: 3, kind: 'working' }, citation: MEETING },
  communeDecide: { value: { days: 5, kind: 'working' }, citation: MEETING },
  publish: { value: null, citation: COMPOSITION, unverified: true, note: NOT_SEEN },
  scaleTotal: { value: 100, citation: POINTS },
  scale: {
    value: null,
    citation: POINTS,
    note: {
      vi: 'Điểm của từng tiêu chuẩn, tiêu chí do Ủy ban nhân dân cấp tỉnh quy định.',
      en: 'The points of each standard and criterion are fixed by the province.',
    },
  },
  standardFloor: { value: percent(50), citation: POINTS },
  passMarks: {
    value: [
      { area: 'any', poorOnly: true, points: 60 },
      { area: 'city', poorOnly: false, points: 90 },
      { area: 'extremely-difficult', poorOnly: false, points: 60 },
      { area: 'mountain-or-island', poorOnly: false, points: 60 },
      { area: 'other', poorOnly: false, points: 85 },
    ],
    citation: {
      ...POINTS,
      source:
        'https://hoidap.thuvienphapluat.vn/hoi-dap/42881-hd-cach-cham-diem-de-xet-tang-danh-hieu-gia-dinh-van-hoa-duoc-thuc-hien.html',
    },
  },
  minutesForm: {
    value: {
      number: 'Mẫu số 07',
      title: {
        vi: 'Biên bản họp bình xét danh hiệu “Gia đình văn hóa”',
        en: 'Minutes of the meeting that reviews the title “Cultural Family”',
      },
    },
    citation: DOSSIER,
  },
  chairRole: {
    value: { vi: 'Trưởng khu dân cư', en: 'Village head' },
    citation: COMPOSITION,
    unverified: true,
    note: {
      vi: 'Nghị định nêu Trưởng khu dân cư là người triệu tập; chủ trì theo thông lệ.',
      en: 'The decree names the village head as the one who calls the meeting; chairing it is custom.',
    },
  },
  meetingComposition: {
    value: [
      { vi: 'Cấp ủy', en: 'Party cell committee' },
      { vi: 'Trưởng khu dân cư', en: 'Village head' },
      { vi: 'Trưởng ban công tác Mặt trận', en: 'Head of the village Front board' },
      {
        vi: 'Đại diện các ngành, tổ chức, đoàn thể',
        en: 'Representatives of branches and mass organisations',
      },
      {
        vi: 'Đại diện mỗi hộ gia đình trong danh sách bình xét',
        en: 'One representative of each household on the list',
      },
    ],
    citation: COMPOSITION,
  },
  commitments: COMMITMENTS,
};
