import { title, villageLetterhead } from '../blocks.ts';
import type { Paper } from '../paper-model.ts';
import { villageName, yearText } from '../wording.ts';
import { paperFileName } from './f01-parts.ts';
import type { MinutesFacts } from './f08-facts.ts';
import { contentPart, peoplePart, timeAndPlacePart } from './f08-people.ts';
import { amendmentPart, closingPart } from './f08-signed-parts.ts';
import { resultPart } from './f08-votes.ts';
import { isoDayOf } from './f08-words.ts';
import { numberLines } from './f15-law.ts';
import { upperFirst } from './f15-signing.ts';

const subjectOf = (facts: MinutesFacts | undefined): string => {
  const village = upperFirst(villageName(facts?.place));
  const who = facts?.cluster ? `${upperFirst(facts.cluster)}, ${villageName(facts.place)}` : village;
  return `${who} bình xét danh hiệu “Gia đình văn hóa” năm ${yearText(facts?.place)}`;
};

/**
 * The minutes of the meeting that reviews the title (Decree 86/2023: Mẫu số 03; Decree 122/2018: Mẫu số 07), with the votes of
 * each household and, where there is one, the amendment as a signed part of its own.
 */
export function minutesPaper(facts: MinutesFacts | undefined): Paper {
  return {
    form: 'F8',
    fileName: paperFileName('Biên bản họp bình xét', facts?.place, facts?.cluster),
    orientation: 'portrait',
    blocks: [
      ...numberLines('F8', facts?.rules?.ruleSetId),
      villageLetterhead(facts?.place, isoDayOf(facts?.startedAt)),
      title('BIÊN BẢN HỌP', subjectOf(facts)),
      ...timeAndPlacePart(facts),
      ...peoplePart(facts),
      ...contentPart(facts),
      ...resultPart(facts),
      ...closingPart(facts),
      ...(facts?.amendment ? amendmentPart(facts, facts.amendment) : []),
    ],
  };
}
