import type { Rule, RuleSet } from '#domain/rules/rule-set.ts';
import { findRuleSet, RULE_SETS } from '#domain/rules/rule-sets.ts';
import { ND122_2018 } from '#domain/rules/nd122-2018.ts';
import { ND86_2023 } from '#domain/rules/nd86-2023.ts';
import { italic } from '../blocks.ts';
import type { FormId, Paragraph } from '../paper-model.ts';
import { FORM_NUMBERS } from './form-numbers.ts';

/* The laws that papers name, in the words in which papers name them. */

/** The rule set of a paper; the newest one for a blank form and for an id that only a newer app knows. */
export const ruleSetOfPaper = (id: string | undefined): RuleSet =>
  (id === undefined ? undefined : findRuleSet(id)) ?? RULE_SETS.at(-1) ?? ND86_2023;

/** `Mẫu số 03, Nghị định 86/2023/NĐ-CP`, at the right over the head. */
const formLine = (number: string, ruleSet: RuleSet): Paragraph => ({
  type: 'paragraph',
  line: [italic(`${number}, ${ruleSet.title.vi}`)],
  align: 'right',
});

/** The form's number at the right over the head. An unverified one is not printed: a paper must not claim what nobody saw. */
export function numberLines(form: FormId, ruleSetId: string | undefined): readonly Paragraph[] {
  const ruleSet = ruleSetOfPaper(ruleSetId);
  const number = Object.entries(FORM_NUMBERS[form]).find(([id]) => id === ruleSet.id)?.[1];
  return number && number.unverified !== true ? [formLine(number.value, ruleSet)] : [];
}

const DECREES: Readonly<Record<string, Rule<string>>> = {
  [ND122_2018.id]: {
    value:
      'Căn cứ Nghị định số 122/2018/NĐ-CP ngày 17 tháng 9 năm 2018 của Chính phủ quy định về xét tặng danh hiệu “Gia đình văn hóa”; “Thôn văn hóa”, “Làng văn hóa”, “Ấp văn hóa”, “Bản văn hóa”, “Tổ dân phố văn hóa”',
    citation: {
      document: 'Nghị định 122/2018/NĐ-CP',
      source:
        'https://pdfslide.tips/documents/fdo-1-tieu-ehuful-quy-trinh-xet-tng-danh-hiu-gia-dinh-van-hoa-danh-hiu-thon.html',
    },
  },
  [ND86_2023.id]: {
    value:
      'Căn cứ Nghị định số 86/2023/NĐ-CP ngày 07 tháng 12 năm 2023 của Chính phủ quy định về khung tiêu chuẩn và trình tự, thủ tục, hồ sơ xét tặng danh hiệu “Gia đình văn hóa”, “Thôn, tổ dân phố văn hóa”, “Xã, phường, thị trấn tiêu biểu”',
    citation: {
      document: 'Nghị định 86/2023/NĐ-CP',
      source:
        'https://yenthinh.yenmo.ninhbinh.gov.vn/van-hoa-xa-hoi/nghi-dinh-so-862023nd-cp-cua-chinh-phu-quy-dinh-ve-khung-tieu-chuan-va-trinh-tu-thu-tuc-ho-so-xet-tang-danh-hieu-gia-dinh-van-hoa-thon-tdp-vh-ngay-co-hieu-luc-30012024-2420.html',
    },
  },
};

/** The decree by its full name: what proposals and decisions rest on. */
export const decreeGround = ({ id, title }: RuleSet): string =>
  DECREES[id]?.value ?? `Căn cứ ${title.vi} của Chính phủ`;

/** A law that decisions rest on from a day on. */
interface DatedLaw {
  /** First day of decisions that name it, as YYYY-MM-DD. */
  readonly from: string;
  readonly law: Rule<string>;
}

const LOCAL_GOVERNMENT: readonly DatedLaw[] = [
  {
    from: '2016-01-01',
    law: {
      value: 'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015',
      citation: {
        document: 'Luật Tổ chức chính quyền địa phương 77/2015/QH13',
        source: 'https://quangthai.thuathienhue.gov.vn/?gd=4&cn=97&tc=25688',
      },
      unverified: true,
    },
  },
  {
    from: '2025-03-01',
    law: {
      value: 'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 02 năm 2025',
      citation: { document: 'Luật Tổ chức chính quyền địa phương 65/2025/QH15' },
      unverified: true,
    },
  },
  {
    from: '2025-06-16',
    law: {
      value: 'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025',
      citation: {
        document: 'Luật Tổ chức chính quyền địa phương 72/2025/QH15',
        source:
          'https://pbgdpl.thaibinh.gov.vn/tin-chinh-sach-phap-luat-moi/luat-to-chuc-chinh-quyen-dia-phuong-so-722025qh15-nam-2025-8319.html',
      },
    },
  },
];

const EMULATION: readonly DatedLaw[] = [
  {
    from: '2024-01-01',
    law: {
      value: 'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022',
      citation: { document: 'Luật Thi đua, khen thưởng 06/2022/QH15', article: 'Điều 80' },
      unverified: true,
    },
  },
];

const inForce = (laws: readonly DatedLaw[], signedOn: string): DatedLaw | undefined =>
  laws.filter(({ from }) => signedOn === '' || from <= signedOn).at(-1);

/**
 * What a decision of this day rests on, in the order of the real ones: the law on local government, on emulation, the decree.
 * A decision that is not signed yet rests on the newest.
 */
export const decisionGrounds = (ruleSet: RuleSet, signedOn: string): readonly string[] => [
  ...[inForce(LOCAL_GOVERNMENT, signedOn), inForce(EMULATION, signedOn)]
    .filter((dated) => dated !== undefined)
    .map(({ law }) => law.value),
  decreeGround(ruleSet),
];

/** A ground as it was typed, without the mark that the list puts after it. */
export const withoutEndMark = (text: string): string => text.trim().replace(/[;.,\s]+$/u, '');
