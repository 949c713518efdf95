import { communeDecides, villageTitleDecides } from './authorities.ts';
import { percent } from './fraction.ts';
import { REWARDED_ONCE, NO_RESIDENCE_RULE } from './local-practice-of-recognition.ts';
import type { RecognitionRules } from './recognition-rules.ts';
import type { Citation } from './rule-set.ts';
import { VILLAGE_TITLE_ND122_2018 } from './village-title-nd122-2018.ts';

const DOCUMENT = 'Nghị định 122/2018/NĐ-CP';

const AUTHORITY: Citation = {
  document: DOCUMENT,
  source: 'https://giangbien.longbien.gov.vn (Phường Giang Biên: Nghị định 122/2018/NĐ-CP)',
};

const DOSSIER: Citation = {
  document: DOCUMENT,
  article: 'Điều 8',
  source:
    'https://thuvienphapluat.vn/hoi-dap-phap-luat/41E91-hd-thanh-phan-ho-so-xet-tang-danh-hieu-gia-dinh-van-hoa-hang-nam.html',
};

const MEETING: Citation = {
  document: DOCUMENT,
  article: 'Điều 9',
  source:
    'https://thuvienphapluat.vn/hoi-dap-phap-luat/iframe/5A47E-hd-to-chuc-cuoc-hop-xet-danh-hieu-gia-dinh-van-hoa-hang-nam-co-bao-nhieu-nguoi-tham-du-moi-duoc-tien-hanh.html',
};

const MERIT: Citation = {
  document: DOCUMENT,
  source: 'https://dichvucong.gov.vn/p/home/dvc-chi-tiet-thu-tuc-hanh-chinh.html?ma_thu_tuc=1.001120',
};

/** What Decree 122/2018 says of the time after the meeting. */
export const RECOGNITION_ND122_2018: RecognitionRules = {
  ruleSetId: 'ND122_2018',
  residence: NO_RESIDENCE_RULE,
  dossier: {
    value: [
      { paper: 'proposal', form: null, per: 'village' },
      { paper: 'registration', form: 'Mẫu số 01', per: 'household' },
      { paper: 'self-assessment', form: 'Mẫu số 03', per: 'household' },
      { paper: 'minutes', form: 'Mẫu số 07', per: 'village' },
    ],
    citation: DOSSIER,
  },
  decisionForm: {
    value: {
      number: 'Mẫu số 11',
      title: {
        vi: 'Quyết định tặng danh hiệu “Gia đình văn hóa”',
        en: 'Decision that gives the title “Cultural Family”',
      },
    },
    citation: MEETING,
  },
  certificateForm: {
    value: {
      number: null,
      title: { vi: 'Giấy công nhận “Gia đình văn hóa”', en: 'Certificate of “Cultural Family”' },
    },
    citation: DOSSIER,
    unverified: true,
    note: {
      vi: 'Mẫu giấy công nhận nằm trong phụ lục; chưa thấy số mẫu.',
      en: 'The certificate is in the annex; its number was not seen.',
    },
  },
  merit: {
    value: {
      consecutiveYears: 3,
      cap: percent(15),
      quorum: { fraction: percent(60), base: 'summoned' },
      approval: { fraction: percent(60), base: 'present' },
      villageSubmit: { days: 3, kind: 'working' },
      communeDecide: { days: 5, kind: 'working' },
      dossier: [
        { paper: 'proposal', form: null, per: 'village' },
        { paper: 'earlier-decisions', form: null, per: 'village' },
        { paper: 'minutes', form: 'Mẫu số 09', per: 'village', unverified: true },
      ],
    },
    citation: MERIT,
    note: {
      vi: 'Lấy theo số phiếu đồng ý từ cao xuống. Có cổng thông tin cấp xã ghi 7 ngày làm việc; số mẫu biên bản chưa thấy.',
      en: 'Most agreeing votes first. One commune’s portal says 7 working days; the number of the minutes’ form was not seen.',
    },
  },
  overlap: REWARDED_ONCE,
  authority: [
    communeDecides('household', '2018-11-05', AUTHORITY),
    communeDecides('merit', '2018-11-05', AUTHORITY),
    ...villageTitleDecides('2018-11-05', AUTHORITY),
  ],
  villageTitle: VILLAGE_TITLE_ND122_2018,
};
