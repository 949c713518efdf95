import { percent } from './fraction.ts';
import { CERTIFICATE_DAY, COMMITMENTS, MEETING_SEASON } from './local-practice.ts';
import type { BilingualText, Citation, RuleSet } from './rule-set.ts';

const DOCUMENT = 'Nghị định 86/2023/NĐ-CP';

const PROCEDURE: Citation = {
  document: DOCUMENT,
  article: 'Điều 8',
  source:
    'https://xaydungchinhsach.chinhphu.vn/mau-bien-ban-hop-thon-to-dan-pho-binh-xet-danh-hieu-gia-dinh-van-hoa-119231216081151721.htm',
};

const DEADLINES: Citation = {
  document: DOCUMENT,
  source:
    'https://tanan.lagi.binhthuan.gov.vn/van-hoa-the-thao-du-lich/quy-dinh-moi-ve-khung-tieu-chuan-xet-tang-cac-danh-hieu-van-hoa-theo-nghi-dinh-86-2023-nd-cp-co--893777',
};

const DOSSIER: Citation = {
  document: DOCUMENT,
  article: 'Điều 7',
  source:
    'http://tintuc.thuvienphapluat.com/thong-bao-van-ban-moi/email/58929/thu-tuc-xet-tang-danh-hieu-gia-dinh-van-hoa-tu-30-01-2024',
};

const FORMER_DECREE: Citation = {
  document: 'Nghị định 122/2018/NĐ-CP',
  article: 'Điều 9',
  source:
    'https://thuvienphapluat.vn/hoi-dap-phap-luat/iframe/5A47E-hd-to-chuc-cuoc-hop-xet-danh-hieu-gia-dinh-van-hoa-hang-nam-co-bao-nhieu-nguoi-tham-du-moi-duoc-tien-hanh.html',
};

const RESIDENTS_MEETING: Citation = {
  document: 'Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15',
  article: 'Điều 18',
  source:
    'https://thuvienphapluat.vn/phap-luat/theo-luat-thuc-hien-dan-chu-o-co-so-truong-hop-nao-co-the-to-chuc-cuoc-hop-cua-cong-dong-dan-cu-the-609364-177272.html',
};

const FRAMEWORK: Citation = {
  document: DOCUMENT,
  article: 'Phụ lục I',
  source:
    'https://baobackan.com.vn/quy-dinh-moi-ve-khung-tieu-chuan-xet-tang-gia-dinh-van-hoa-post58920.html',
};

const NO_POINTS: BilingualText = {
  vi: 'Nghị định không có thang điểm; điểm và mức đạt do Ủy ban nhân dân cấp tỉnh quy định.',
  en: 'The decree has no scale; points and pass marks are the province’s.',
};

const PROVINCE_MAY_FIX: BilingualText = {
  vi: 'Nghị định 86/2023 không quy định tỷ lệ; tạm dùng mức 60 % của Nghị định 122/2018. Tỉnh có thể quy định khác.',
  en: 'Decree 86/2023 fixes no share; the 60 % of Decree 122/2018 is used meanwhile. The province may fix its own.',
};

/** Decree 86/2023, for the title years from 2024 on. */
export const ND86_2023: RuleSet = {
  id: 'ND86_2023',
  title: { vi: 'Nghị định 86/2023/NĐ-CP', en: 'Decree 86/2023' },
  effectiveFrom: '2024-01-30',
  appliesToYears: { from: 2024 },
  registration: {
    value: { required: false },
    citation: DOSSIER,
    note: {
      vi: 'Bản đăng ký không có trong hồ sơ và không phải là điều kiện; các địa phương vẫn tổ chức đăng ký.',
      en: 'Registration is neither in the dossier nor a condition; communes still hold it.',
    },
  },
  reviewDeadline: { value: { month: 11, day: 25 }, citation: DEADLINES },
  meetingSeason: MEETING_SEASON,
  certificateDay: CERTIFICATE_DAY,
  quorum: {
    value: { fraction: percent(60), base: 'summoned' },
    citation: FORMER_DECREE,
    unverified: true,
    note: PROVINCE_MAY_FIX,
  },
  approval: {
    value: { fraction: percent(60), base: 'present' },
    citation: FORMER_DECREE,
    unverified: true,
    note: PROVINCE_MAY_FIX,
  },
  ballotMethods: {
    value: ['LIST', 'SHOW_OF_HANDS', 'SECRET'],
    citation: RESIDENTS_MEETING,
    unverified: true,
    note: {
      vi: 'Nghị định không quy định hình thức; Luật cho phép giơ tay hoặc bỏ phiếu kín do người dự họp quyết định.',
      en: 'The decree fixes no form; the Law allows a show of hands or a secret ballot, as the meeting decides.',
    },
  },
  clusterMeetings: {
    value: { allowedFromHouseholds: 200, allowedWhenScattered: true },
    citation: RESIDENTS_MEETING,
    note: {
      vi: 'Thôn, tổ dân phố từ 200 hộ trở lên hoặc dân cư sống phân tán có thể họp theo từng cụm dân cư; kết quả các cụm được cộng lại.',
      en: 'A village of 200 households or more, or with scattered settlement, may meet by clusters; their results add up.',
    },
  },
  posting: { value: { days: 10, kind: 'calendar' }, citation: PROCEDURE },
  villageSubmit: {
    value: null,
    citation: PROCEDURE,
    note: {
      vi: 'Nộp hồ sơ sau khi hết thời gian thông báo công khai lấy ý kiến; không quy định số ngày.',
      en: 'The dossier is submitted when the public posting is over; no number of days is fixed.',
    },
  },
  communeDecide: { value: { days: 10, kind: 'calendar' }, citation: PROCEDURE },
  publish: { value: { days: 15, kind: 'calendar' }, citation: DEADLINES },
  scaleTotal: { value: null, citation: FRAMEWORK, note: NO_POINTS },
  scale: { value: null, citation: FRAMEWORK, note: NO_POINTS },
  standardFloor: { value: null, citation: FRAMEWORK, note: NO_POINTS },
  passMarks: { value: [], citation: FRAMEWORK, note: NO_POINTS },
  minutesForm: {
    value: {
      number: 'Mẫu số 03',
      title: {
        vi: 'Biên bản họp thôn, tổ dân phố bình xét danh hiệu “Gia đình văn hóa”',
        en: 'Minutes of the village meeting that reviews the title “Cultural Family”',
      },
    },
    citation: PROCEDURE,
  },
  chairRole: {
    value: { vi: 'Trưởng thôn, Tổ trưởng tổ dân phố', en: 'Village head' },
    citation: PROCEDURE,
  },
  meetingComposition: {
    value: [
      { vi: 'Trưởng thôn, Tổ trưởng tổ dân phố', en: 'Village head' },
      { vi: 'Trưởng ban công tác Mặt trận', en: 'Head of the village Front board' },
      { vi: 'Đại diện các tổ chức đoàn thể', en: 'Representatives of mass organisations' },
    ],
    citation: PROCEDURE,
    note: {
      vi: 'Đại diện các hộ gia đình dự họp theo quy định chung về cuộc họp của cộng đồng dân cư.',
      en: 'Household representatives attend under the general rule for residents’ meetings.',
    },
  },
  commitments: COMMITMENTS,
};
