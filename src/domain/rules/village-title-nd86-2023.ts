import type { VillageTitleRules } from './recognition-rules.ts';
import type { BilingualText, Citation } from './rule-set.ts';

const DOCUMENT = 'Nghị định 86/2023/NĐ-CP';

const PROCEDURE: Citation = {
  document: DOCUMENT,
  source: 'https://dichvucong.gov.vn (thủ tục xét tặng danh hiệu Thôn, tổ dân phố văn hóa)',
};

const DEADLINES: Citation = {
  document: DOCUMENT,
  source:
    'https://tanan.lagi.binhthuan.gov.vn/van-hoa-the-thao-du-lich/quy-dinh-moi-ve-khung-tieu-chuan-xet-tang-cac-danh-hieu-van-hoa-theo-nghi-dinh-86-2023-nd-cp-co--893777',
};

const FRAMEWORK: Citation = {
  document: DOCUMENT,
  article: 'Phụ lục II',
  source:
    'https://xaydungchinhsach.chinhphu.vn/quy-dinh-moi-khung-tieu-chuan-danh-hieu-thon-to-dan-pho-van-hoa-119231212105100561.htm',
};

const NOT_SEEN: BilingualText = {
  vi: 'Chưa thấy quy định này trong các văn bản đã đối chiếu.',
  en: 'Not found in the texts compared.',
};

const NO_POINTS: BilingualText = {
  vi: 'Nghị định không có thang điểm; điểm và mức đạt do Ủy ban nhân dân cấp tỉnh quy định.',
  en: 'The decree has no scale; points and pass marks are the province’s.',
};

/** Decree 86/2023 on “Thôn, tổ dân phố văn hóa”. */
export const VILLAGE_TITLE_ND86_2023: VillageTitleRules = {
  name: {
    value: { vi: 'Thôn, tổ dân phố văn hóa', en: 'Cultural village or residential group' },
    citation: FRAMEWORK,
  },
  registration: { value: { required: false }, citation: PROCEDURE, unverified: true, note: NOT_SEEN },
  reviewDeadline: { value: { month: 11, day: 25 }, citation: DEADLINES },
  convener: {
    value: {
      vi: 'Hội đồng thi đua, khen thưởng cấp xã do Ủy ban nhân dân cấp xã triệu tập',
      en: 'The commune’s council of emulation, called by its People’s Committee',
    },
    citation: PROCEDURE,
  },
  quorum: { value: null, citation: PROCEDURE, unverified: true, note: NOT_SEEN },
  approval: { value: null, citation: PROCEDURE, unverified: true, note: NOT_SEEN },
  ballotMethods: { value: [], citation: PROCEDURE, unverified: true, note: NOT_SEEN },
  scaleTotal: { value: null, citation: FRAMEWORK, note: NO_POINTS },
  standardFloor: { value: null, citation: FRAMEWORK, note: NO_POINTS },
  passMarks: { value: [], citation: FRAMEWORK, note: NO_POINTS },
  posting: {
    value: { days: 10, kind: 'calendar' },
    citation: PROCEDURE,
    note: {
      vi: 'Ủy ban nhân dân cấp xã công khai trên trang thông tin điện tử hoặc hình thức khác.',
      en: 'The commune publishes the list on its web site or in another form.',
    },
  },
  communeSubmit: { value: null, citation: PROCEDURE, unverified: true, note: NOT_SEEN },
  decide: { value: { days: 10, kind: 'calendar' }, citation: PROCEDURE },
  publish: { value: { days: 15, kind: 'calendar' }, citation: DEADLINES },
  dossier: {
    value: [
      { paper: 'proposal', form: 'Mẫu số 04', per: 'village' },
      { paper: 'achievement-report', form: 'Mẫu số 05', per: 'village' },
      { paper: 'minutes', form: 'Mẫu số 06', per: 'village' },
    ],
    citation: PROCEDURE,
  },
  decisionForm: {
    value: {
      number: 'Mẫu số 11',
      title: {
        vi: 'Quyết định tặng danh hiệu “Thôn, tổ dân phố văn hóa”',
        en: 'Decision that gives the title “Cultural village or residential group”',
      },
    },
    citation: PROCEDURE,
    unverified: true,
    note: {
      vi: 'Số mẫu chưa thấy trong văn bản.',
      en: 'The number of the form was not seen in a text.',
    },
  },
  merit: { value: null, citation: PROCEDURE, unverified: true, note: NOT_SEEN },
};
