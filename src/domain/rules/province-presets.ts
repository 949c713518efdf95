import type { BilingualText, Citation } from './rule-set.ts';
import { percent } from './fraction.ts';
import type { RuleOverrides } from './overrides.ts';
import type { Scale, ScaleStandard } from './scale.ts';

/** A number of a preset that no public text at hand says in full, with what to compare. */
export interface PresetDoubt {
  readonly field: keyof RuleOverrides;
  readonly note: BilingualText;
}

/** What a province's own document says over one decree, for the officer to start from. */
export interface ProvincePreset {
  readonly id: string;
  readonly province: string;
  readonly ruleSetId: string;
  readonly citation: Citation;
  readonly overrides: RuleOverrides;
  readonly doubts: readonly PresetDoubt[];
  /** What is known of a scale that is known in part: it does not add up, so it is a draft to complete and no rule. */
  readonly incompleteScale?: Scale;
}

/** A standard of which only the total is known: it is scored as a whole until somebody enters its criteria. */
const whole = (id: string, maxPoints: number): ScaleStandard => ({ id, maxPoints, criteria: [] });

const ONLY_STANDARDS: PresetDoubt = {
  field: 'scale',
  note: {
    vi: 'Chỉ có điểm của ba tiêu chuẩn; điểm từng tiêu chí cần nhập theo phụ lục của tỉnh.',
    en: 'Only the points of the three standards are known; enter those of each criterion from the province’s annex.',
  },
};

const PHU_THO: ProvincePreset = {
  id: 'phu-tho-2024',
  province: 'Phú Thọ',
  ruleSetId: 'ND86_2023',
  citation: {
    document: 'Quyết định 22/2024/QĐ-UBND ngày 19/9/2024 của UBND tỉnh Phú Thọ',
    source: 'http://svhttdl.phutho.gov.vn (Phú Thọ quy định chi tiết tiêu chuẩn xét tặng danh hiệu)',
  },
  overrides: {
    document: 'Quyết định 22/2024/QĐ-UBND ngày 19/9/2024 của UBND tỉnh Phú Thọ',
    approval: { fraction: percent(90), base: 'present' },
    scale: { standards: [whole('I', 32), whole('II', 42), whole('III', 26)] },
    passMarks: [
      { area: 'extremely-difficult', poorOnly: false, points: 90 },
      { area: 'any', poorOnly: false, points: 95 },
    ],
  },
  doubts: [ONLY_STANDARDS],
};

const KON_TUM: ProvincePreset = {
  id: 'kon-tum-2022',
  province: 'Kon Tum',
  ruleSetId: 'ND122_2018',
  citation: {
    document: 'Quyết định 42/2022/QĐ-UBND của UBND tỉnh Kon Tum',
    source: 'http://daknang.kontumcity.kontum.gov.vn (UBND tỉnh ban hành quy định thang điểm)',
  },
  overrides: {
    document: 'Quyết định 42/2022/QĐ-UBND của UBND tỉnh Kon Tum',
    scale: { standards: [whole('1', 45), whole('2', 25), whole('3', 30)] },
  },
  doubts: [ONLY_STANDARDS],
};

const CA_MAU: ProvincePreset = {
  id: 'ca-mau',
  province: 'Cà Mau',
  ruleSetId: 'ND122_2018',
  citation: {
    document:
      'Quy định thang điểm xét tặng danh hiệu Gia đình văn hóa, Ấp văn hóa, Khóm văn hóa của tỉnh Cà Mau',
    source:
      'http://trungtamhanhchinhcong.camau.gov.vn/quy-dinh-thang-diem-xet-tang-danh-hieu-gia-dinh-van-hoa-ap-van-hoa-khom-van-hoa.611',
  },
  overrides: {
    document: 'Quy định thang điểm xét tặng danh hiệu Gia đình văn hóa của tỉnh Cà Mau',
    passMarks: [
      { area: 'any', poorOnly: true, points: 60 },
      { area: 'extremely-difficult', poorOnly: false, points: 60 },
      { area: 'mountain-or-island', poorOnly: false, points: 60 },
      { area: 'any', poorOnly: false, points: 85 },
    ],
  },
  doubts: [
    {
      field: 'document',
      note: {
        vi: 'Chưa thấy số và ngày của văn bản; cần ghi đúng trước khi dùng.',
        en: 'Number and date of the document were not seen; write them before use.',
      },
    },
    {
      field: 'passMarks',
      note: {
        vi: 'Văn bản giữ mức 60 và 85; ai theo mức 60 lấy theo Điều 5 Nghị định 122/2018.',
        en: 'The text keeps 60 and 85; who has the 60 is taken from article 5 of Decree 122/2018.',
      },
    },
  ],
};

const NINH_BINH: ProvincePreset = {
  id: 'ninh-binh-2024',
  province: 'Ninh Bình',
  ruleSetId: 'ND86_2023',
  citation: {
    document: 'Dự thảo Phụ lục I năm 2024 của tỉnh Ninh Bình',
    source:
      'https://bichdao.tpninhbinh.ninhbinh.gov.vn/thong-tin-chi-dao-dieu-hanh/phu-luc-i-bo-tieu-chuan-xet-tang-va-thang-diem-danh-gia-danh-hieu-gia-dinh-van-hoa-1156.html',
  },
  overrides: { document: 'Dự thảo Phụ lục I năm 2024 của tỉnh Ninh Bình' },
  doubts: [
    {
      field: 'scale',
      note: {
        vi: 'Bản dự thảo, mới biết một phần tiêu chuẩn I; phải nhập đủ theo văn bản ban hành rồi mới dùng được.',
        en: 'A draft of which only a part of standard I is known; enter all of it from the issued document before use.',
      },
    },
  ],
  incompleteScale: {
    standards: [
      {
        id: 'I',
        maxPoints: 35,
        criteria: [
          {
            id: 'I.1',
            maxPoints: 15,
            items: ['I.1.1', 'I.1.2', 'I.1.3', 'I.1.4', 'I.1.5'].map((id) => ({ id, maxPoints: 3 })),
          },
          { id: 'I.2', maxPoints: 7, items: [{ id: 'I.2.1', maxPoints: 4 }] },
        ],
      },
    ],
  },
};

/** The provinces whose own numbers are known, in whole or in part, by name. */
export const PROVINCE_PRESETS: readonly ProvincePreset[] = [CA_MAU, KON_TUM, NINH_BINH, PHU_THO];

/** The presets that lie over a rule set. */
export const presetsFor = (ruleSetId: string): readonly ProvincePreset[] =>
  PROVINCE_PRESETS.filter((preset) => preset.ruleSetId === ruleSetId);
