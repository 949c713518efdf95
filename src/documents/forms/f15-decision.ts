import type { DecisionType } from '#domain/book/kinds-of-recognition.ts';
import type { Award } from '#domain/decision/decision.ts';
import { bold, centred, communeLetterhead, grounds, paragraph, signatures, title } from '../blocks.ts';
import { DOTS, type Block, type Paper, type Paragraph } from '../paper-model.ts';
import { communeName, countText, fileNameOf, orDots, yearText, type PaperPlace } from '../wording.ts';
import { annex, countListed, type ListedVillage } from './f15-decision-list.ts';
import { decisionGrounds, numberLines, ruleSetOfPaper, withoutEndMark } from './f15-law.ts';
import {
  chairmanOf,
  committeeOf,
  communeSignature,
  decisionName,
  numberOf,
  type DecisionName,
  type Signing,
} from './f15-signing.ts';

/** What a decision of the commune's chairman says. */
export interface DecisionFacts {
  readonly place: PaperPlace;
  readonly ruleSetId: string;
  readonly type: DecisionType;
  /** What the decision that it corrects or takes back gave; the title unless said. */
  readonly award?: Award;
  /** Out of the commune's own register; empty as long as it has none. */
  readonly number: string;
  readonly signedOn: string;
  readonly signing: Signing | undefined;
  /** Papers beside the law, a line each, as they were typed. */
  readonly grounds: readonly string[];
  readonly villages: readonly ListedVillage[];
  /** For merit certificates, the years that they reward. */
  readonly years: readonly number[];
  /** The decision that this one corrects or takes back. */
  readonly corrects: DecisionName | undefined;
  /** Why it corrects or takes back; published, so it names no disqualifying case of a household. */
  readonly reason: string;
  /** Without `Như Điều 3` and `Lưu`, which every decision has. */
  readonly recipients: readonly string[];
}

interface Wording {
  readonly subject: string;
  readonly articles: readonly [string, string];
  /** Whose list it is: `được tặng danh hiệu “Gia đình văn hóa”`. */
  readonly listed: string;
}

interface Words {
  readonly place: PaperPlace | undefined;
  readonly facts: DecisionFacts | undefined;
  /** `1.255 hộ gia đình`. */
  readonly households: string;
  /** Decree 122/2018 speaks of recognising the title, Decree 86/2023 of giving it. */
  readonly verb: 'công nhận' | 'tặng';
}

const TITLE = 'danh hiệu “Gia đình văn hóa”';
const IN_FORCE = 'Quyết định này có hiệu lực kể từ ngày ký.';
const LIST_ATTACHED = '(có danh sách kèm theo)';

function recognition({ place, households, verb }: Words): Wording {
  const what = `${TITLE} năm ${yearText(place)}`;
  const first =
    verb === 'công nhận'
      ? `Công nhận ${households} đạt ${what} ${LIST_ATTACHED}.`
      : `Tặng ${what} cho ${households} thuộc ${communeName(place)} ${LIST_ATTACHED}.`;
  return {
    subject: `Về việc ${verb} ${what}`,
    articles: [first, IN_FORCE],
    listed: `được ${verb} ${TITLE}`,
  };
}

function merit({ place, facts, households }: Words): Wording {
  const years = facts?.years ?? [];
  const span = [Math.min(...years), Math.max(...years)].join(' - ');
  const earned = `đạt ${TITLE} ${years.length || '…'} năm liên tục (${years.length ? span : '20… - 20…'})`;
  return {
    subject: `Về việc tặng Giấy khen Gia đình văn hóa năm ${yearText(place)}`,
    articles: [`Tặng Giấy khen cho ${households} ${earned} ${LIST_ATTACHED}.`, IN_FORCE],
    listed: `được tặng Giấy khen Gia đình văn hóa`,
  };
}

/** What a correction or revocation is about: `được tặng danh hiệu “Gia đình văn hóa”`, or the certificate. */
const givenText = ({ facts, verb }: Words): string =>
  facts?.award === 'merit' ? 'tặng Giấy khen Gia đình văn hóa' : `${verb} ${TITLE}`;

/** The new list stands in the place of the old one for the villages that it names (`titlesOf`). */
function correction(words: Words): Wording {
  const { place, facts, households } = words;
  const former = `${decisionName(facts?.corrects)} của ${chairmanOf(place)}`;
  const list = `danh sách hộ gia đình được ${givenText(words)} năm ${yearText(place)}`;
  return {
    subject: `Về việc điều chỉnh ${list}`,
    articles: [
      `Điều chỉnh ${list} ban hành kèm theo ${former}. Danh sách kèm theo Quyết định này, gồm ${households}, thay thế danh sách của các thôn, tổ dân phố tương ứng. Lý do: ${orDots(withoutEndMark(facts?.reason ?? ''))}.`,
      `${IN_FORCE} Các nội dung khác của ${decisionName(facts?.corrects)} không thay đổi.`,
    ],
    listed: `được ${givenText(words)} (đã điều chỉnh)`,
  };
}

function revocation(words: Words): Wording {
  const { place, facts, households } = words;
  const former = `${decisionName(facts?.corrects)} của ${chairmanOf(place)}`;
  const result = `kết quả ${givenText(words)}`;
  const what = `${result} năm ${yearText(place)}`;
  const certificate = facts?.award === 'merit' ? 'Giấy khen' : 'giấy công nhận';
  return {
    subject: `Về việc hủy bỏ ${what}`,
    articles: [
      `Hủy bỏ ${what} tại ${former} đối với ${households} ${LIST_ATTACHED}. Lý do: ${orDots(withoutEndMark(facts?.reason ?? ''))}.`,
      `Thu hồi ${certificate} đã cấp cho các hộ gia đình nêu tại Điều 1. ${IN_FORCE}`,
    ],
    listed: `bị hủy bỏ ${result}`,
  };
}

const WORDINGS: Readonly<Record<DecisionType, (words: Words) => Wording>> = {
  recognition,
  merit,
  correction,
  revocation,
};

const article = (number: number, text: string): Paragraph => paragraph([bold(`Điều ${number}. `), { text }]);

/** What the decision rests on: laws, the decree, the commune's papers, and last whose proposal it was. */
const decisionGroundsOf = (facts: DecisionFacts | undefined): readonly string[] => [
  ...decisionGrounds(ruleSetOfPaper(facts?.ruleSetId), facts?.signedOn ?? ''),
  ...(facts ? facts.grounds : [`Căn cứ ${DOTS}`, `Xét Tờ trình số ${DOTS}`])
    .map(withoutEndMark)
    .filter((text) => text !== ''),
  'Theo đề nghị của công chức Văn hóa - Xã hội',
];

const responsible = (place: PaperPlace | undefined): string =>
  `Văn phòng Hội đồng nhân dân và ${committeeOf(place)}, công chức Văn hóa - Xã hội, các thôn, tổ dân phố, các hộ gia đình có tên trong danh sách và các cơ quan, tổ chức có liên quan chịu trách nhiệm thi hành Quyết định này./.`;

function body(facts: DecisionFacts | undefined, wording: Wording): readonly Block[] {
  const place = facts?.place;
  const [first, second] = wording.articles;
  return [
    communeLetterhead(place, {
      number: numberOf(facts?.number ?? ''),
      symbol: 'QĐ-UBND',
      isoDay: facts?.signedOn,
    }),
    title('QUYẾT ĐỊNH', wording.subject),
    centred([bold(chairmanOf(place).toUpperCase())]),
    ...grounds(decisionGroundsOf(facts)),
    { ...centred([bold('QUYẾT ĐỊNH:')]), keepWithNext: true },
    article(1, first),
    article(2, second),
    article(3, responsible(place)),
    signatures(
      [communeSignature(facts?.signing)],
      [
        '- Như Điều 3;',
        ...(facts?.recipients ?? []).map((recipient) => `- ${withoutEndMark(recipient)};`),
        '- Lưu: VT, VHXH.',
      ],
    ),
  ];
}

const FILE_NAMES: Readonly<Record<DecisionType, string>> = {
  recognition: 'Quyết định gia đình văn hóa',
  merit: 'Quyết định tặng giấy khen',
  correction: 'Quyết định điều chỉnh',
  revocation: 'Quyết định hủy bỏ',
};

/** The decision with its list by village (Decree 86/2023: Mẫu số 10; Decree 122/2018: Mẫu số 11). */
export function decisionPaper(facts: DecisionFacts | undefined): Paper {
  const place = facts?.place;
  const ruleSet = ruleSetOfPaper(facts?.ruleSetId);
  const type = facts?.type ?? 'recognition';
  const households = `${facts ? countText(countListed(facts.villages)) : '……'} hộ gia đình`;
  const verb = ruleSet.id === 'ND122_2018' ? 'công nhận' : 'tặng';
  const wording = WORDINGS[type]({ place, facts, households, verb });
  return {
    form: 'F15',
    fileName: fileNameOf(FILE_NAMES[type], facts?.number ?? '', place?.year ?? 'mẫu trống'),
    orientation: 'portrait',
    blocks: [
      ...(type === 'recognition' ? numberLines('F15', ruleSet.id) : []),
      ...body(facts, wording),
      ...annex(place, facts, facts?.villages ?? [], wording.listed),
    ],
  };
}
