import type { Signature } from '#domain/book/kinds.ts';
import { italic, paragraph, row, signatures, SIGN_HINT, table, title } from '../blocks.ts';
import type { Block, Column, SignatureBlock } from '../paper-model.ts';
import { dayText, orDots, rateText, timeText, yearText } from '../wording.ts';
import type { MinutesAmendment, MinutesFacts } from './f08-facts.ts';
import { outcomeText } from './f08-votes.ts';
import { asSentence, isoDayOf, unitOfBase } from './f08-words.ts';

const TYPED_HINT = '(Đã ký bằng tên trên ứng dụng)';

/** A signature with its strokes; without any it was typed; without a signature there is room for a pen. */
function signedBlock(role: string, signature: Signature | undefined, nameUntilSigned = ''): SignatureBlock {
  const strokes = signature?.strokes ?? [];
  return {
    capacity: [role],
    hint: signature && strokes.length === 0 ? TYPED_HINT : SIGN_HINT,
    name: signature?.name ?? nameUntilSigned,
    ...(strokes.length > 0 ? { strokes } : {}),
  };
}

const SECRETARY = 'THƯ KÝ';
const CHAIR = 'CHỦ TRÌ';
const FRONT_BOARD = 'TRƯỞNG BAN CÔNG TÁC MẶT TRẬN';

function closingDay(facts: MinutesFacts | undefined): string {
  const day = isoDayOf(facts?.closedAt);
  return day === undefined || day === isoDayOf(facts?.startedAt) ? 'cùng ngày' : dayText(day);
}

/** When it ended, that it was read aloud, and the signatures: secretary left, chair right. */
export function closingPart(facts: MinutesFacts | undefined): readonly Block[] {
  const { sealed } = facts ?? {};
  const front = sealed?.frontBoardHead;
  return [
    paragraph(
      `Cuộc họp kết thúc hồi ${timeText(facts?.closedAt)} ${closingDay(facts)}. Biên bản đã được đọc lại cho những người dự họp cùng nghe, nhất trí và ký tên dưới đây.`,
    ),
    signatures([
      signedBlock(SECRETARY, sealed?.secretary, facts?.secretary?.name),
      ...(front ? [signedBlock(FRONT_BOARD, front)] : []),
      signedBlock(CHAIR, sealed?.chair, facts?.chair?.name),
    ]),
    ...(sealed ? [codeLine(sealed.code)] : []),
  ];
}

const codeLine = (code: string): Block =>
  paragraph([
    italic(
      `Mã kết quả: ${code}. Mã được tính từ nội dung đã ký, dùng để đối chiếu biên bản này với dữ liệu đã lưu.`,
    ),
  ]);

const CHANGE_COLUMNS: readonly Column[] = [
  { title: 'STT', width: 8, align: 'center' },
  { title: 'Họ và tên chủ hộ', width: 36 },
  { title: 'Đồng ý', width: 34 },
  { title: 'Kết quả sau điều chỉnh', width: 22 },
];

/** The amendment on a page of its own, with its own signatures: what was sealed above stays as it was signed. */
export function amendmentPart(facts: MinutesFacts, amendment: MinutesAmendment): readonly Block[] {
  const unit = unitOfBase(facts.rules?.approval.base);
  const rows = amendment.changes.map((change, index) =>
    row(String(index + 1), change.name, rateText(change.for, change.base, unit), outcomeText(change.outcome)),
  );
  return [
    { type: 'page-break' },
    title(
      'BIÊN BẢN BỔ SUNG',
      `Biên bản họp bình xét danh hiệu “Gia đình văn hóa” năm ${yearText(facts.place)}`,
      `lập ${dayText(isoDayOf(facts.startedAt))}`,
    ),
    ...(amendment.on ? [paragraph(`Thời gian bổ sung: ${dayText(amendment.on)}.`)] : []),
    paragraph(`Lý do: ${asSentence(orDots(amendment.reason))}`),
    {
      ...paragraph('Kết quả của các hộ dưới đây được thay bằng kết quả sau; các nội dung khác giữ nguyên:'),
      keepWithNext: true,
    },
    table(CHANGE_COLUMNS, rows),
    signatures([signedBlock(SECRETARY, amendment.secretary), signedBlock(CHAIR, amendment.chair)]),
  ];
}
