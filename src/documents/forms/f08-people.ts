import type { Official } from '#domain/book/kinds.ts';
import { neededOf, reaches } from '#domain/rules/fraction.ts';
import type { FrozenRules } from '#domain/rules/frozen-rules.ts';
import { approvalRuleOf, quorumRuleOf } from '#domain/rules/pinned-rules.ts';
import { heading, paragraph } from '../blocks.ts';
import { DOTS, type Block } from '../paper-model.ts';
import { countText, dayText, orDots, rateText, timeText } from '../wording.ts';
import type { MinutesFacts } from './f08-facts.ts';
import {
  asSentence,
  countOrDots,
  isoDayOf,
  rateOrDots,
  untornShare,
  sourceText,
  unitOfBase,
} from './f08-words.ts';
import { ruleSetOfPaper } from './f15-law.ts';

/** When it began, and where. */
export const timeAndPlacePart = (facts: MinutesFacts | undefined): readonly Block[] => [
  heading('I. THỜI GIAN, ĐỊA ĐIỂM'),
  paragraph(`Thời gian: bắt đầu hồi ${timeText(facts?.startedAt)}, ${dayText(isoDayOf(facts?.startedAt))}.`),
  paragraph(`Địa điểm: ${orDots(facts?.meetingPlace)}.`),
];

const officialLine = (role: string, official: Official | undefined): Block =>
  paragraph(`${role}: ông (bà) ${orDots(official?.name)}. Chức vụ: ${orDots(official?.position)}.`);

const named = (name: string, more: string): string => (more ? `${name} (${more})` : name);

const listed = (lead: string, names: readonly string[]): readonly Block[] =>
  names.length === 0 ? [] : [paragraph(`${lead}: ${names.join('; ')}.`)];

/** Who chaired, wrote and came, and whether they were enough (numbers as in the form of Decree 59/2023). */
export function peoplePart(facts: MinutesFacts | undefined): readonly Block[] {
  const delegates = facts?.delegates.map(({ name, position }) => named(name, position));
  const absent = facts?.absences.map(({ name, reason }) => named(name, reason));
  return [
    heading('II. THÀNH PHẦN THAM DỰ'),
    officialLine('Chủ trì', facts?.chair),
    officialLine('Thư ký', facts?.secretary),
    ...listed('Đại biểu dự họp', delegates ?? [orDots(undefined)]),
    ...attendance(facts),
    ...listed('Vắng mặt', absent ?? [`${orDots(undefined)} (lý do: ${orDots(undefined)})`]),
    quorum(facts),
  ];
}

function attendance(facts: MinutesFacts | undefined): readonly Block[] {
  const { summoned, present } = facts ?? {};
  const all = (heads: typeof summoned) => heads && heads.households + heads.delegates;
  const away = summoned && present && summoned.households - present.households;
  return [
    paragraph(
      `Số người được triệu tập: ${countOrDots(all(summoned))}; có mặt: ${countOrDots(all(present))}, gồm ${countOrDots(present?.households)} đại diện hộ gia đình và ${countOrDots(present?.delegates)} đại biểu.`,
    ),
    paragraph(
      `Số hộ có người đại diện dự họp: ${countOrDots(present?.households)}; số hộ không có người đại diện dự họp: ${countOrDots(away)}.`,
    ),
  ];
}

/** The share present with its numbers, what was needed, and whether the meeting counts. */
function quorum(facts: MinutesFacts | undefined): Block {
  if (!facts?.rules) {
    return paragraph(`Tỷ lệ có mặt: ${rateOrDots(undefined, undefined, 'người được triệu tập')}.`);
  }
  const { fraction, base } = facts.rules.quorum;
  const { summoned, present } = facts;
  const byHouseholds = base === 'households';
  const of = byHouseholds ? summoned.households : summoned.households + summoned.delegates;
  const came = byHouseholds ? present.households : present.households + present.delegates;
  const share = rateText(came, of, byHouseholds ? 'hộ được triệu tập' : 'người được triệu tập');
  const needed = `cần ${countText(neededOf(of, fraction))} (${fraction.strict ? 'quá ' : ''}${untornShare(fraction)})`;
  const verdict = reaches(came, of, fraction)
    ? 'cuộc họp đủ điều kiện tiến hành'
    : 'cuộc họp này chưa đủ số người theo quy định';
  return paragraph(`Tỷ lệ có mặt: ${share}, ${needed}; ${verdict}.`);
}

/** What was laid before the meeting, by which rules it decided, and what was said. */
export function contentPart(facts: MinutesFacts | undefined): readonly Block[] {
  const ruleSet = ruleSetOfPaper(facts?.rules?.ruleSetId);
  const discussion = facts ? facts.discussion || 'không có' : undefined;
  return [
    heading('III. NỘI DUNG'),
    paragraph(
      `1. Người chủ trì nêu tiêu chuẩn, điều kiện xét tặng danh hiệu “Gia đình văn hóa” theo ${ruleSet.title.vi} và quy định của địa phương; tóm tắt việc thực hiện của các hộ gia đình.`,
    ),
    ...(facts?.rules ? [rulesLine(facts.rules)] : []),
    paragraph(`2. Ý kiến thảo luận: ${discussion === undefined ? DOTS : asSentence(discussion)}`),
    ...(discussion ? [] : [{ type: 'writing-lines', count: 6 } as const]),
    ...(facts?.objections
      ? [paragraph(`3. Ý kiến bảo lưu, kiến nghị: ${asSentence(facts.objections)}`)]
      : []),
  ];
}

function rulesLine(rules: FrozenRules): Block {
  const { quorum: pinnedQuorum, approval } = rules;
  const share = (fraction: typeof approval.fraction) =>
    `${fraction.strict ? 'trên' : 'từ'} ${untornShare(fraction)}`;
  const whom = pinnedQuorum.base === 'households' ? 'số hộ' : 'số người';
  const quorumSource = sourceText(quorumRuleOf(rules).citation);
  const approvalSource = sourceText(approvalRuleOf(rules).citation);
  return paragraph(
    `Cuộc họp được tiến hành khi có mặt ${share(pinnedQuorum.fraction)} ${whom} được triệu tập (${quorumSource}); hộ gia đình được đề nghị khi có ${share(approval.fraction)} số ${unitOfBase(approval.base)} đồng ý (${approvalSource}).`,
  );
}
