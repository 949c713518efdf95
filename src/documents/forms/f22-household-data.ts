import {
  communeLetterhead,
  heading,
  line,
  paragraph,
  row,
  SIGN_HINT,
  signatures,
  table,
  title,
} from '../blocks.ts';
import type { Block, Paper } from '../paper-model.ts';
import { communeName, orDots, type PaperPlace } from '../wording.ts';
import { closing, fieldLine, paperFileName, villageAndCommune } from './f01-parts.ts';

/** One thing that the book keeps: when it was recorded, what it says, and by whom. */
export interface HouseholdDataLine {
  readonly on: string;
  readonly what: string;
  readonly who: string;
}

/** Everything that the book keeps about one household, in parts. */
export interface HouseholdDataFacts {
  readonly place: PaperPlace;
  readonly headName: string;
  readonly address: string;
  /** `YYYY-MM-DD`. */
  readonly madeOn: string;
  readonly parts: readonly { readonly title: string; readonly lines: readonly HouseholdDataLine[] }[];
}

const COLUMNS = [
  { title: 'Ngày ghi', width: 2, align: 'center' },
  { title: 'Nội dung', width: 7 },
  { title: 'Người ghi', width: 3 },
] as const;

const BLANK_PARTS: HouseholdDataFacts['parts'] = [{ title: 'Dữ liệu đang giữ', lines: [] }];

/**
 * F22, a household's data at its request (Luật 91/2025/QH15, NĐ 356/2025/NĐ-CP: the right to see one's data; the articles are
 * unverified). A local form, unverified.
 */
export function householdDataPaper(facts: HouseholdDataFacts | undefined): Paper {
  const place = facts?.place;
  return {
    form: 'F22',
    fileName: paperFileName('Dữ liệu cá nhân của hộ', place, facts?.headName),
    orientation: 'portrait',
    blocks: [
      communeLetterhead(place, { number: '', symbol: 'UBND', isoDay: facts?.madeOn }),
      title('BẢN CUNG CẤP DỮ LIỆU CÁ NHÂN', 'Dữ liệu của hộ trong sổ xét danh hiệu “Gia đình văn hóa”'),
      fieldLine('Họ và tên chủ hộ', facts?.headName),
      fieldLine('Địa chỉ', facts?.address),
      line(`Thuộc: ${villageAndCommune(place)}`),
      paragraph(
        `Theo yêu cầu của hộ, Ủy ban nhân dân ${communeName(place)} cung cấp toàn bộ dữ liệu đang lưu giữ về hộ như sau:`,
      ),
      ...(facts?.parts ?? BLANK_PARTS).flatMap(partBlocks),
      closing(
        'Hộ có quyền yêu cầu sửa, rút đăng ký hoặc xóa dữ liệu. Hồ sơ thi đua, khen thưởng được lưu theo pháp luật về lưu trữ./.',
      ),
      signatures([
        { capacity: ['NGƯỜI NHẬN'], hint: SIGN_HINT, name: facts?.headName ?? '' },
        { capacity: ['CÔNG CHỨC', 'VĂN HÓA - XÃ HỘI'], hint: SIGN_HINT, name: '' },
      ]),
    ],
  };
}

function partBlocks({ title: name, lines }: HouseholdDataFacts['parts'][number]): readonly Block[] {
  const rows = lines.map(({ on, what, who }) => row(on, what, who));
  return [heading(name), table(COLUMNS, rows.length > 0 ? rows : [row('', orDots(''), '')])];
}
