import { findRuleSet } from '#domain/rules/rule-sets.ts';
import { blankRows, grounds, paragraph, signatures, table, title, villageLetterhead } from '../blocks.ts';
import type { Paper, Paragraph } from '../paper-model.ts';
import { orDots, yearText, type PaperPlace } from '../wording.ts';
import {
  daysText,
  paperFileName,
  signer,
  TITLE_NAME,
  villageAndCommune,
  villageHeadRole,
} from './f01-parts.ts';
import {
  householdCount,
  POSTED_COLUMNS,
  postedAt,
  postedPeriod,
  postedRows,
  postedSubject,
  type PostedSheet,
} from './f09-parts.ts';
import { decreeGround, ruleSetOfPaper } from './f15-law.ts';

/** The sheet for the notice board: who is proposed, until when, and where to say something against it. */
export interface PostingNoticeFacts {
  readonly place: PaperPlace;
  readonly posted: PostedSheet;
  /** The rule set that the meeting used. */
  readonly ruleSetId: string;
  /** The days of the meeting, `YYYY-MM-DD`: clusters may meet on days of their own. */
  readonly metOn: readonly string[];
  readonly villageHeadName: string;
  readonly villageHeadPhone: string;
}

const BLANK_ROWS = 15;

/** F9, the posted notice (Decree 86/2023, article 8). It says nothing of households that are not proposed, not even how many they are. */
export function postingNotice(facts: PostingNoticeFacts | undefined): Paper {
  const place = facts?.place;
  const posted = facts?.posted;
  const year = yearText(place);
  return {
    form: 'F9',
    fileName: paperFileName('Thông báo niêm yết GĐVH', place, sheetPart(posted)),
    orientation: 'portrait',
    blocks: [
      villageLetterhead(place, posted?.postedOn),
      title('THÔNG BÁO', `Về việc ${postedSubject(year, posted?.sheet)}`),
      ...noticeGrounds(facts),
      paragraph(
        `${villageHeadRole(place)} thông báo công khai danh sách ${householdCount(posted?.proposed)} gia đình được cuộc họp của cộng đồng dân cư đề nghị tặng ${TITLE_NAME} năm ${year} để lấy ý kiến của nhân dân, như sau:`,
      ),
      table(
        POSTED_COLUMNS,
        posted ? postedRows(posted.proposed) : blankRows(BLANK_ROWS, POSTED_COLUMNS.length),
      ),
      paragraph(`Địa điểm niêm yết: ${postedAt(posted, place)}.`),
      paragraph(`Thời hạn niêm yết: ${postedPeriod(posted)}.`),
      paragraph(
        `Mọi ý kiến về danh sách xin gửi trong thời hạn trên, bằng lời nói hoặc bằng văn bản, đến Ông (Bà) ${orDots(facts?.villageHeadName)}, ${villageHeadRole(place)} (số điện thoại: ${orDots(facts?.villageHeadPhone)}), hoặc ghi vào sổ ý kiến tại nơi niêm yết. Người góp ý không bắt buộc ghi tên.`,
      ),
      paragraph(`Vậy thông báo để nhân dân ${villageAndCommune(place)} được biết và tham gia ý kiến./.`),
      signatures([signer(villageHeadRole(place), facts?.villageHeadName)]),
    ],
  };
}

function noticeGrounds(facts: PostingNoticeFacts | undefined): readonly Paragraph[] {
  // Of a decree that only a newer app knows nothing is claimed on the notice board.
  const isKnown = !facts || findRuleSet(facts.ruleSetId) !== undefined;
  return grounds([
    ...(isKnown ? [decreeGround(ruleSetOfPaper(facts?.ruleSetId))] : []),
    `Căn cứ Biên bản họp ${daysText(facts?.metOn)} của ${villageAndCommune(facts?.place)} bình xét ${TITLE_NAME} năm ${yearText(facts?.place)}`,
  ]);
}

const sheetPart = (posted: PostedSheet | undefined): string =>
  posted && posted.sheet > 1 ? `lần ${posted.sheet}` : '';
