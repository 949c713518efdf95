import { communeLetterhead, paragraph, signatures, title } from '../blocks.ts';
import type { Paper } from '../paper-model.ts';
import { countText, dayText, fileNameOf, orDots, yearText, type PaperPlace } from '../wording.ts';
import { countListed, villageTable, type ListedVillage } from './f15-decision-list.ts';
import { ruleSetOfPaper } from './f15-law.ts';
import {
  chairmanOf,
  committeeOf,
  committeeSignature,
  decisionName,
  numberOf,
  upperFirst,
  type DecisionName,
  type Signing,
} from './f15-signing.ts';

/** What the commune makes public of a decision. */
export interface PublicListFacts {
  readonly place: PaperPlace;
  readonly ruleSetId: string;
  readonly decision: DecisionName;
  /** Number and day of the notice itself. */
  readonly number: string;
  readonly publishedOn: string;
  readonly publishedAt: string;
  readonly signing: Signing | undefined;
  readonly villages: readonly ListedVillage[];
}

/** `trong thời hạn 15 ngày …`, where the decree has a term (Decree 86/2023). */
function termText(facts: PublicListFacts | undefined): string {
  const term = ruleSetOfPaper(facts?.ruleSetId).publish.value;
  if (!term) return '';
  const days = term.kind === 'working' ? 'ngày làm việc' : 'ngày';
  return ` (công khai trong thời hạn ${countText(term.days)} ${days} kể từ ngày ban hành quyết định)`;
}

/** The list for the notice board and the web site: number, head, village and result, and nothing else of anybody. */
export function publicListPaper(facts: PublicListFacts | undefined): Paper {
  const place = facts?.place;
  const count = facts ? countText(countListed(facts.villages)) : '……';
  const titled = `danh hiệu “Gia đình văn hóa” năm ${yearText(place)}`;
  return {
    form: 'F18',
    fileName: fileNameOf(
      'Công khai danh sách gia đình văn hóa',
      place?.commune ?? 'mẫu trống',
      place?.year ?? '',
    ),
    orientation: 'portrait',
    blocks: [
      communeLetterhead(place, {
        number: numberOf(facts?.number ?? ''),
        symbol: 'TB-UBND',
        isoDay: facts?.publishedOn,
      }),
      title('THÔNG BÁO', `Công khai danh sách hộ gia đình đạt ${titled}`),
      paragraph(
        `${upperFirst(committeeOf(place))} công khai danh sách ${count} hộ gia đình đạt ${titled} theo ${decisionName(facts?.decision)} của ${chairmanOf(place)}${termText(facts)}.`,
      ),
      paragraph(`Nơi công khai: ${orDots(facts?.publishedAt)}, từ ${dayText(facts?.publishedOn)}.`),
      villageTable(place, facts?.villages ?? [], 'Kết quả', () => 'Đạt'),
      signatures([committeeSignature(facts?.signing)], ['- Các thôn, tổ dân phố;', '- Lưu: VT, VHXH.']),
    ],
  };
}
