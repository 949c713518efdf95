import { communeLetterhead, heading, line, paragraph, SIGN_HINT, signatures, title } from '../blocks.ts';
import type { Block, Paper } from '../paper-model.ts';
import { communeName, type PaperPlace } from '../wording.ts';
import { closing, paperFileName } from './f01-parts.ts';

/** What is written down when personal data were lost or seen by somebody who must not. Texts as they were typed; empty is left open. */
export interface IncidentFacts {
  readonly place: PaperPlace;
  /** `YYYY-MM-DD`. */
  readonly madeOn: string;
  /** When it was noticed and until when it must be told, as people write it: `08:30 ngày 05/11/2026`. */
  readonly noticedAt: string;
  readonly tellBy: string;
  readonly what: string;
  readonly whose: string;
  readonly done: string;
  readonly told: string;
}

/**
 * F23, the record of a personal data incident, kept on paper. The Ministry of Public Security's unit (A05) is told within 72 hours
 * (Luật 91/2025/QH15, Đ.23, unverified). A local form, unverified.
 */
export function incidentPaper(facts: IncidentFacts | undefined): Paper {
  const place = facts?.place;
  return {
    form: 'F23',
    fileName: paperFileName('Biên bản sự cố dữ liệu cá nhân', place),
    orientation: 'portrait',
    blocks: [
      communeLetterhead(place, { number: '', symbol: 'BB-UBND', isoDay: facts?.madeOn }),
      title('BIÊN BẢN', 'Sự cố dữ liệu cá nhân'),
      paragraph(
        `Ủy ban nhân dân ${communeName(place)} lập biên bản về sự cố dữ liệu cá nhân trong sổ xét danh hiệu “Gia đình văn hóa”:`,
      ),
      ...part('1. Biết sự cố lúc', facts?.noticedAt, 1),
      ...part('2. Chuyện gì đã xảy ra', facts?.what, 4),
      ...part('3. Dữ liệu của ai, gồm những gì, bao nhiêu hộ', facts?.whose, 3),
      ...part('4. Máy có đặt mã PIN và mã hóa không; đã thu hồi máy lúc nào', undefined, 2),
      ...part('5. Đã làm gì để dừng và khắc phục', facts?.done, 4),
      ...part('6. Đã báo cơ quan công an (A05, trong 72 giờ) và các hộ lúc nào', facts?.told, 3),
      ...(facts?.tellBy ? [line(`Hạn báo: ${facts.tellBy}.`)] : []),
      closing('Biên bản được lập thành 02 bản, lưu tại Ủy ban nhân dân cấp xã./.'),
      signatures([
        { capacity: ['NGƯỜI LẬP BIÊN BẢN'], hint: SIGN_HINT, name: '' },
        { capacity: ['CHỦ TỊCH'], hint: SIGN_HINT, name: '' },
      ]),
    ],
  };
}

/** What was typed, line by line as it was; lines to write on where nothing was. */
function part(name: string, typed: string | undefined, lines: number): readonly Block[] {
  const text = typed?.trim() ?? '';
  const body: readonly Block[] =
    text === '' ? [{ type: 'writing-lines', count: lines }] : text.split('\n').map((each) => paragraph(each));
  return [heading(name), ...body];
}
