import { bold, centred, grounds, paragraph, signatures, title, villageLetterhead } from '../blocks.ts';
import type { Block, Paper } from '../paper-model.ts';
import { dayText, villageName, yearText } from '../wording.ts';
import { countOrDots } from './f08-words.ts';
import { closing, paperFileName, signer, villageHeadRole } from './f01-parts.ts';
import { typedLines } from './f14-village-title.ts';
import { decreeGround, ruleSetOfPaper } from './f15-law.ts';
import { chairmanOf, upperFirst } from './f15-signing.ts';
import { type MeritFacts, proposedOf, yearsInARow } from './f21-merit-facts.ts';
import { capPart } from './f21-merit-list.ts';

/** The village's proposal for merit certificates to the commune's chairman (Decree 122/2018); without facts the blank form. */
export function meritProposal(facts: MeritFacts | undefined): Paper {
  const place = facts?.place;
  const chairman = chairmanOf(place);
  return {
    form: 'F21',
    fileName: paperFileName('tờ trình giấy khen', place),
    orientation: 'portrait',
    blocks: [
      villageLetterhead(place, facts?.day),
      title('TỜ TRÌNH', `Về việc đề nghị tặng Giấy khen “Gia đình văn hóa” năm ${yearText(place)}`),
      centred([bold('Kính gửi: '), { text: chairman }]),
      ...grounds([
        decreeGround(ruleSetOfPaper(facts?.ruleSetId ?? 'ND122_2018')),
        ...typedLines(facts?.grounds),
      ]),
      ...bodyPart(facts, chairman),
      signatures([signer(villageHeadRole(place), facts?.villageHead)]),
    ],
  };
}

function bodyPart(facts: MeritFacts | undefined, chairman: string): readonly Block[] {
  const count = facts && proposedOf(facts).length;
  return [
    paragraph(
      `Căn cứ kết quả cuộc họp ${dayText(facts?.meeting.heldOn)}, ${villageName(facts?.place)} đề nghị ${chairman} xem xét, quyết định tặng Giấy khen “Gia đình văn hóa” cho ${countOrDots(count)} hộ gia đình đạt danh hiệu “Gia đình văn hóa” ${yearsInARow(facts)} (có danh sách kèm theo).`,
    ),
    ...capPart(facts),
    paragraph('Hồ sơ gửi kèm theo gồm:'),
    paragraph('1. Biên bản họp xét, đề nghị tặng Giấy khen “Gia đình văn hóa”;'),
    paragraph('2. Danh sách hộ gia đình đề nghị tặng Giấy khen;'),
    paragraph(`3. Bản sao quyết định công nhận “Gia đình văn hóa” ${yearsInARow(facts)}.`),
    closing(`${upperFirst(villageName(facts?.place))} kính đề nghị ${chairman} xem xét, quyết định./.`),
  ];
}
