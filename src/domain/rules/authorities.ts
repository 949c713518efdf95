import type { Authority } from './recognition-rules.ts';
import type { BilingualText, Citation, Rule } from './rule-set.ts';

const COMMUNE_CHAIRMAN: BilingualText = {
  vi: 'Chủ tịch Ủy ban nhân dân cấp xã',
  en: 'Chairman of the commune’s People’s Committee',
};

const DISTRICT_CHAIRMAN: BilingualText = {
  vi: 'Chủ tịch Ủy ban nhân dân cấp huyện',
  en: 'Chairman of the district’s People’s Committee',
};

const TWO_LEVELS: Citation = {
  document: 'Nghị định 137/2025/NĐ-CP',
  source:
    'https://www.vietnam.vn/en/ubnd-cap-xa-cap-thu-hoi-giay-chung-nhan-du-dieu-kien-hoat-dong-dich-vu-tro-choi-dien-tu-cong-cong',
};

const LAST_DAY_OF_DISTRICTS = '2025-06-30';
const FIRST_DAY_WITHOUT_DISTRICTS = '2025-07-01';

/** The commune's chairman, from a day on: the end of the districts changes nothing for what the commune decides already. */
export const communeDecides = (
  title: Authority['title'],
  from: string,
  citation: Citation,
): Rule<Authority> => ({ value: { title, level: 'commune', office: COMMUNE_CHAIRMAN, from }, citation });

/** The village's own title: the district's chairman while there were districts; who signs since then no text at hand says. */
export const villageTitleDecides = (from: string, citation: Citation): readonly Rule<Authority>[] => [
  {
    value: {
      title: 'village',
      level: 'district',
      office: DISTRICT_CHAIRMAN,
      from,
      to: LAST_DAY_OF_DISTRICTS,
    },
    citation,
  },
  {
    value: {
      title: 'village',
      level: 'commune',
      office: COMMUNE_CHAIRMAN,
      from: FIRST_DAY_WITHOUT_DISTRICTS,
    },
    citation: TWO_LEVELS,
    unverified: true,
    note: {
      vi: 'Cấp huyện kết thúc từ 01/7/2025; chưa thấy văn bản nêu rõ ai ký danh hiệu thôn, tổ dân phố văn hóa. Cần hỏi trước khi ký.',
      en: 'Districts ended on 1 July 2025; no text at hand says who signs the village’s title. Ask before signing.',
    },
  },
];
