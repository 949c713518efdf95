import { communeDecides, villageTitleDecides } from './authorities.ts';
import { NO_RESIDENCE_RULE, REWARDED_ONCE } from './local-practice-of-recognition.ts';
import type { RecognitionRules } from './recognition-rules.ts';
import type { Citation } from './rule-set.ts';
import { VILLAGE_TITLE_ND86_2023 } from './village-title-nd86-2023.ts';

const DOCUMENT = 'Nghị định 86/2023/NĐ-CP';

const PROCEDURE: Citation = {
  document: DOCUMENT,
  article: 'Điều 8',
  source:
    'https://xaydungchinhsach.chinhphu.vn/mau-bien-ban-hop-thon-to-dan-pho-binh-xet-danh-hieu-gia-dinh-van-hoa-119231216081151721.htm',
};

const DOSSIER: Citation = {
  document: DOCUMENT,
  article: 'Điều 7',
  source:
    'http://tintuc.thuvienphapluat.com/thong-bao-van-ban-moi/email/58929/thu-tuc-xet-tang-danh-hieu-gia-dinh-van-hoa-tu-30-01-2024',
};

const emulationLaw = (article: string): Citation => ({
  document: 'Luật Thi đua, khen thưởng 06/2022/QH15',
  article,
  source: 'https://vi.wikisource.org/wiki/Trang:Cong_bao_Chinh_phu_571_572_nam_2022.pdf/56',
});

/** What Decree 86/2023 says of the time after the meeting. */
export const RECOGNITION_ND86_2023: RecognitionRules = {
  ruleSetId: 'ND86_2023',
  residence: NO_RESIDENCE_RULE,
  dossier: {
    value: [
      { paper: 'proposal', form: 'Mẫu số 01', per: 'village', unverified: true },
      { paper: 'list-and-opinions', form: 'Mẫu số 02', per: 'village', unverified: true },
      { paper: 'minutes', form: 'Mẫu số 03', per: 'village' },
    ],
    citation: DOSSIER,
    note: {
      vi: 'Ba giấy tờ đã đối chiếu; số mẫu 01 và 02 chưa thấy trong văn bản.',
      en: 'The three papers were compared; the numbers 01 and 02 were not seen in a text.',
    },
  },
  decisionForm: {
    value: {
      number: 'Mẫu số 10',
      title: {
        vi: 'Quyết định tặng danh hiệu “Gia đình văn hóa”',
        en: 'Decision that gives the title “Cultural Family”',
      },
    },
    citation: PROCEDURE,
  },
  certificateForm: {
    value: {
      number: null,
      title: { vi: 'Giấy chứng nhận “Gia đình văn hóa”', en: 'Certificate of “Cultural Family”' },
    },
    citation: PROCEDURE,
    unverified: true,
    note: {
      vi: 'Mẫu giấy chứng nhận theo quy định về hiện vật khen thưởng; chưa thấy văn bản.',
      en: 'The certificate follows the rules on objects of award; the text was not seen.',
    },
  },
  merit: {
    value: null,
    citation: PROCEDURE,
    unverified: true,
    note: {
      vi: 'Chưa thấy Nghị định 86/2023 quy định giấy khen 3 năm liên tục; khen thưởng theo quy định chung về thi đua, khen thưởng.',
      en: 'No three-year certificate was found in Decree 86/2023; awards follow the general rules of commendation.',
    },
  },
  overlap: {
    ...REWARDED_ONCE,
    unverified: true,
    note: {
      vi: 'Bộ trả lời theo Nghị định 122/2018; chưa thấy hướng dẫn cho Nghị định 86/2023.',
      en: 'The Ministry answered on Decree 122/2018; no guidance on Decree 86/2023 was seen.',
    },
  },
  authority: [
    communeDecides('household', '2024-01-01', emulationLaw('Khoản 3 Điều 80')),
    ...villageTitleDecides('2024-01-01', emulationLaw('Khoản 2 Điều 80')),
  ],
  villageTitle: VILLAGE_TITLE_ND86_2023,
};
