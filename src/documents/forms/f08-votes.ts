import type { BallotMethod } from '#domain/rules/rule-set.ts';
import { blankRows, heading, paragraph, row, table } from '../blocks.ts';
import type { Block, Column, Row } from '../paper-model.ts';
import { countText, rateText, yearText } from '../wording.ts';
import type { MinutesFacts, MinutesVote } from './f08-facts.ts';
import { countOrDots, rateOrDots, shareOfVotes, unitOfBase } from './f08-words.ts';

const METHODS: Readonly<Record<BallotMethod, string>> = {
  LIST: 'biểu quyết giơ tay cho cả danh sách, tách riêng những hộ được nêu tên',
  SHOW_OF_HANDS: 'biểu quyết giơ tay từng hộ',
  SECRET: 'bỏ phiếu kín',
};

const OUTCOMES: Readonly<Record<MinutesVote['outcome'], string>> = {
  proposed: 'Đề nghị',
  'not-proposed': 'Không đề nghị',
  undecided: 'Chưa có kết quả',
};

/** How a result is written in a table. */
export const outcomeText = (outcome: MinutesVote['outcome']): string => OUTCOMES[outcome];

const VOTE_COLUMNS: readonly Column[] = [
  { title: 'STT', width: 6, align: 'center' },
  { title: 'Họ và tên chủ hộ', width: 24 },
  { title: 'Đồng ý', width: 24, align: 'center' },
  { title: 'Không đồng ý', width: 14, align: 'center' },
  { title: 'Không ý kiến', width: 14, align: 'center' },
  { title: 'Kết quả', width: 18 },
];

const NAME_COLUMNS: readonly Column[] = [
  { title: 'STT', width: 8, align: 'center' },
  { title: 'Họ và tên chủ hộ', width: 42 },
  { title: 'Địa chỉ', width: 50 },
];

function voteRow(vote: MinutesVote, index: number): Row {
  const number = String(index + 1);
  const result = vote.note ? `${outcomeText(vote.outcome)} (${vote.note})` : outcomeText(vote.outcome);
  if (vote.basis === 'none' || vote.basis === 'exception') {
    return row(number, vote.name, '–', '–', '–', result);
  }
  const others = [vote.against, vote.abstained].map(countText);
  return row(number, vote.name, shareOfVotes(vote.for, vote.base), ...others, result);
}

const votesTable = (votes: readonly MinutesVote[]): Block => table(VOTE_COLUMNS, votes.map(voteRow));

/**
 * The votes on the list, when all of its households have the same ones: those of several clusters may differ. A household that the
 * list's vote did not decide alone, because something is noted of it, stands by itself.
 */
function listVoteOf(facts: MinutesFacts): readonly MinutesVote[] {
  const onList = ({ basis, note }: MinutesVote) => basis === 'list' && note === '';
  const votes = facts.method === 'LIST' ? facts.votes.filter(onList) : [];
  const key = (vote: MinutesVote) =>
    [vote.outcome, vote.for, vote.against, vote.abstained, vote.base].join(' ');
  return new Set(votes.map(key)).size === 1 ? votes : [];
}

/** How the meeting voted, every household's votes, and whom it proposes. */
export function resultPart(facts: MinutesFacts | undefined): readonly Block[] {
  return [heading('IV. KẾT QUẢ BÌNH XÉT'), ...(facts ? filledResult(facts) : blankResult())];
}

function filledResult(facts: MinutesFacts): readonly Block[] {
  const list = listVoteOf(facts);
  const others = facts.votes.filter((vote) => !list.includes(vote));
  return [
    paragraph(
      `1. Hình thức: ${facts.method ? METHODS[facts.method] : '……………………'}.${ballotsText(facts.ballots)}`,
    ),
    ...(list[0] ? listPart(facts, list[0], list.length) : []),
    ...(others.length > 0 ? othersPart(facts, others, list.length > 0) : []),
    ...proposalPart(facts, list),
  ];
}

function ballotsText(ballots: MinutesFacts['ballots']): string {
  if (!ballots) return '';
  const { issued, spoiled, notReturned } = ballots;
  const counts = [issued, notReturned, spoiled, issued - spoiled - notReturned].map(countText);
  const [out, missing, bad, valid] = counts;
  return ` Phát ra ${out} phiếu, không thu về ${missing} phiếu, không hợp lệ ${bad} phiếu, hợp lệ ${valid} phiếu.`;
}

function listPart({ rules }: MinutesFacts, vote: MinutesVote, households: number): readonly Block[] {
  const unit = unitOfBase(rules?.approval.base);
  const rest = `không đồng ý ${countText(vote.against)}, không ý kiến ${countText(vote.abstained)}`;
  return [
    paragraph(
      `2. Biểu quyết cả danh sách ${countText(households)} hộ: đồng ý ${rateText(vote.for, vote.base, unit)}, ${rest}. Kết quả: ${outcomeText(vote.outcome).toLowerCase()}.`,
    ),
  ];
}

function othersPart(
  { rules }: MinutesFacts,
  votes: readonly MinutesVote[],
  besideList: boolean,
): readonly Block[] {
  const counted = `tính trên số ${unitOfBase(rules?.approval.base)}`;
  const text = besideList
    ? `Các hộ được tách khỏi danh sách (${countText(votes.length)} hộ), ${counted}:`
    : `2. Kết quả từng hộ, ${counted}:`;
  return [{ ...paragraph(text), keepWithNext: true }, votesTable(votes)];
}

function proposalPart(facts: MinutesFacts, list: readonly MinutesVote[]): readonly Block[] {
  const { votes, place } = facts;
  const count = (outcome: MinutesVote['outcome']) => votes.filter((vote) => vote.outcome === outcome).length;
  const undecided = count('undecided');
  const whichTable = list.length > 0 ? '(kèm danh sách dưới đây)' : '(theo bảng trên)';
  return [
    paragraph(
      `3. Cuộc họp đề nghị tặng danh hiệu “Gia đình văn hóa” năm ${yearText(place)} cho ${rateText(count('proposed'), votes.length, 'hộ được bình xét')} ${whichTable}; không đề nghị ${countText(count('not-proposed'))} hộ${undecided ? `; chưa có kết quả ${countText(undecided)} hộ` : ''}.`,
    ),
    ...(list.length > 0 ? [proposedTable(votes)] : []),
  ];
}

const proposedTable = (votes: readonly MinutesVote[]): Block =>
  table(
    NAME_COLUMNS,
    votes
      .filter(({ outcome }) => outcome === 'proposed')
      .map(({ name, address }, index) => row(String(index + 1), name, address)),
  );

const BLANK_ROWS = 20;

const blankResult = (): readonly Block[] => [
  paragraph('1. Hình thức (biểu quyết hoặc bỏ phiếu kín): ……………………'),
  paragraph(
    `Bỏ phiếu kín: phát ra ${countOrDots(undefined)} phiếu, không thu về ${countOrDots(undefined)} phiếu, không hợp lệ ${countOrDots(undefined)} phiếu, hợp lệ ${countOrDots(undefined)} phiếu.`,
  ),
  { ...paragraph('2. Kết quả từng hộ:'), keepWithNext: true },
  table(VOTE_COLUMNS, blankRows(BLANK_ROWS, VOTE_COLUMNS.length)),
  paragraph(
    `3. Cuộc họp đề nghị tặng danh hiệu “Gia đình văn hóa” năm ${yearText(undefined)} cho ${rateOrDots(undefined, undefined, 'hộ được bình xét')} (theo bảng trên); không đề nghị ${countOrDots(undefined)} hộ.`,
  ),
];
