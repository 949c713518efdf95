import type { Citation, Rule } from '#domain/rules/rule-set.ts';
import type { FormId } from '../paper-model.ts';

/** The number that each decree's annex gives a form, by rule set; `null` where the decree has no such form. */
export type FormNumbers = Readonly<Record<'ND122_2018' | 'ND86_2023', Rule<string> | null>>;

const ANSWERS = 'https://thuvienphapluat.vn/hoi-dap-phap-luat';
const OF_122: Citation = {
  document: 'Nghị định 122/2018/NĐ-CP',
  article: 'Điều 8',
  source: `${ANSWERS}/41E91-hd-thanh-phan-ho-so-xet-tang-danh-hieu-gia-dinh-van-hoa-hang-nam.html`,
};
const SCORES_OF_122: Citation = {
  document: 'Nghị định 122/2018/NĐ-CP',
  article: 'Điều 5',
  source:
    'https://nganhangphapluat.thukyluat.vn/tu-van-phap-luat/van-hoa--xa-hoi/thang-diem-cach-cham-diem-doi-voi-danh-hieu-gia-dinh-van-hoa-khu-dan-270046',
};
const DECISION_OF_122: Citation = {
  document: 'Nghị định 122/2018/NĐ-CP',
  article: 'Điều 9',
  source: `${ANSWERS}/iframe/5A47E-hd-to-chuc-cuoc-hop-xet-danh-hieu-gia-dinh-van-hoa-hang-nam-co-bao-nhieu-nguoi-tham-du-moi-duoc-tien-hanh.html`,
};
const ANNEX_122: Citation = { document: 'Nghị định 122/2018/NĐ-CP', article: 'Phụ lục' };
const OF_86: Citation = {
  document: 'Nghị định 86/2023/NĐ-CP',
  article: 'Phụ lục IV',
  source:
    'https://xaydungchinhsach.chinhphu.vn/mau-bien-ban-hop-thon-to-dan-pho-binh-xet-danh-hieu-gia-dinh-van-hoa-119231216081151721.htm',
};
/** The procedure for villages names these forms; no public page at hand shows them. */
const ANNEX_86: Citation = { document: 'Nghị định 86/2023/NĐ-CP', article: 'Phụ lục IV' };

const known = (value: string, citation: Citation): Rule<string> => ({ value, citation });
const unverified = (value: string, citation: Citation): Rule<string> => ({
  value,
  citation,
  unverified: true,
});
const numbers = (ND122_2018: Rule<string> | null, ND86_2023: Rule<string> | null): FormNumbers => ({
  ND122_2018,
  ND86_2023,
});
const NO_NUMBER = numbers(null, null);

/** What the forms are called in the decrees. A number that no public text at hand shows is unverified. */
export const FORM_NUMBERS: Readonly<Record<FormId, FormNumbers>> = {
  F1: numbers(known('Mẫu số 01', OF_122), null),
  F2: NO_NUMBER,
  F3: numbers(known('Mẫu số 03', OF_122), null),
  F4: numbers(known('Mẫu số 04', SCORES_OF_122), null),
  F5: NO_NUMBER,
  F6: NO_NUMBER,
  F7: NO_NUMBER,
  F8: numbers(known('Mẫu số 07', OF_122), known('Mẫu số 03', OF_86)),
  F9: NO_NUMBER,
  F10: numbers(null, unverified('Mẫu số 02', ANNEX_86)),
  F11: numbers(null, unverified('Mẫu số 01', ANNEX_86)),
  F12: numbers(unverified('Mẫu số 05', ANNEX_122), known('Mẫu số 05', ANNEX_86)),
  F13: numbers(unverified('Mẫu số 08', ANNEX_122), known('Mẫu số 06', ANNEX_86)),
  F14: numbers(null, known('Mẫu số 04', ANNEX_86)),
  F15: numbers(known('Mẫu số 11', DECISION_OF_122), known('Mẫu số 10', OF_86)),
  F16: numbers(unverified('Mẫu số 12', ANNEX_122), unverified('Mẫu số 11', ANNEX_86)),
  F17: numbers(unverified('Phụ lục', ANNEX_122), null),
  F18: NO_NUMBER,
  F19: NO_NUMBER,
  F21: numbers(unverified('Mẫu số 09', ANNEX_122), null),
  F22: NO_NUMBER,
  F23: NO_NUMBER,
};
