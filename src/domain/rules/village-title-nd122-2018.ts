import { percent } from './fraction.ts';
import type { VillageTitleRules } from './recognition-rules.ts';
import type { BilingualText, Citation } from './rule-set.ts';

const DOCUMENT = 'Nghị định 122/2018/NĐ-CP';

const DEADLINES: Citation = {
  document: DOCUMENT,
  article: 'Điều 4',
  source: 'https://giangbien.longbien.gov.vn (Phường Giang Biên: Nghị định 122/2018/NĐ-CP)',
};

const POINTS: Citation = {
  document: DOCUMENT,
  article: 'Điều 5',
  source:
    'https://thuvienphapluat.vn/hoi-dap-phap-luat/4057F-hd-cach-cham-diem-de-xet-tang-danh-hieu-khu-pho-van-hoa.html',
};

const MEETING: Citation = {
  document: DOCUMENT,
  source:
    'https://nganhangphapluat.thukyluat.vn/tu-van-phap-luat/van-hoa--xa-hoi/trinh-tu-xet-tang-danh-hieu-khu-dan-cu-van-hoa-hang-nam-270029',
};

const DOSSIER: Citation = {
  document: DOCUMENT,
  article: 'Điều 14',
  source:
    'https://lawnet.vn/thong-tin-phap-luat/en/chinh-sach-moi/procedure-for-annual-awarding-of-the-quot-cultural-residential-area-quot-title-163295.html',
};

const MERIT: Citation = {
  document: DOCUMENT,
  source: 'https://dichvucong.gov.vn/p/home/dvc-tthc-thu-tuc-hanh-chinh-chi-tiet.html?ma_thu_tuc=207267',
};

const NOT_SEEN: BilingualText = {
  vi: 'Chưa thấy quy định này trong các văn bản đã đối chiếu.',
  en: 'Not found in the texts compared.',
};

const NUMBERS_NOT_SEEN: BilingualText = {
  vi: 'Số mẫu chưa thấy trong văn bản.',
  en: 'The numbers of the forms were not seen in a text.',
};

/** Decree 122/2018 on “Khu dân cư văn hóa”. */
export const VILLAGE_TITLE_ND122_2018: VillageTitleRules = {
  name: { value: { vi: 'Khu dân cư văn hóa', en: 'Cultural residential area' }, citation: MEETING },
  registration: { value: { required: true, deadline: { month: 1, day: 30 } }, citation: DEADLINES },
  reviewDeadline: { value: { month: 12, day: 20 }, citation: DEADLINES },
  convener: {
    value: { vi: 'Ủy ban nhân dân cấp xã', en: 'The commune’s People’s Committee' },
    citation: MEETING,
  },
  quorum: { value: { fraction: percent(60), base: 'summoned' }, citation: MEETING },
  approval: { value: { fraction: percent(60), base: 'present' }, citation: MEETING },
  ballotMethods: { value: ['SHOW_OF_HANDS', 'SECRET'], citation: MEETING },
  scaleTotal: { value: 100, citation: POINTS },
  standardFloor: { value: percent(50), citation: POINTS },
  passMarks: {
    value: [
      { area: 'city', poorOnly: false, points: 90 },
      { area: 'extremely-difficult', poorOnly: false, points: 60 },
      { area: 'mountain-or-island', poorOnly: false, points: 60 },
      { area: 'other', poorOnly: false, points: 80 },
    ],
    citation: POINTS,
  },
  posting: { value: null, citation: MEETING, unverified: true, note: NOT_SEEN },
  communeSubmit: { value: { days: 3, kind: 'working' }, citation: DOSSIER },
  decide: {
    value: { days: 5, kind: 'working' },
    citation: DOSSIER,
    unverified: true,
    note: {
      vi: 'Đoạn về thời hạn quyết định bị cắt trong văn bản đã đối chiếu.',
      en: 'The text compared is cut where it says the time for the decision.',
    },
  },
  publish: { value: null, citation: MEETING, unverified: true, note: NOT_SEEN },
  dossier: {
    value: [
      { paper: 'proposal', form: null, per: 'village' },
      { paper: 'registration', form: 'Mẫu số 02', per: 'village', unverified: true },
      { paper: 'self-assessment', form: 'Mẫu số 05', per: 'village', unverified: true },
      { paper: 'minutes', form: 'Mẫu số 08', per: 'village', unverified: true },
    ],
    citation: DOSSIER,
    note: NUMBERS_NOT_SEEN,
  },
  decisionForm: {
    value: {
      number: 'Mẫu số 12',
      title: {
        vi: 'Quyết định tặng danh hiệu “Khu dân cư văn hóa”',
        en: 'Decision that gives the title “Cultural residential area”',
      },
    },
    citation: DOSSIER,
    unverified: true,
    note: NUMBERS_NOT_SEEN,
  },
  merit: {
    value: {
      consecutiveYears: 5,
      cap: percent(15),
      council: { days: 5, kind: 'working' },
      decide: { days: 3, kind: 'working' },
      dossier: [
        { paper: 'proposal', form: null, per: 'village' },
        { paper: 'earlier-decisions', form: null, per: 'village' },
        { paper: 'minutes', form: 'Mẫu số 10', per: 'village' },
      ],
    },
    citation: MERIT,
  },
};
