/**
 * TCVN3, also called ABC: the fonts .VnTime, .VnArial and their kin. One byte a letter.
 *
 * Toned capitals do not exist in it: the fonts whose names end in H draw the small letter's code as a capital, so a
 * name typed in .VnTimeH comes out as "NGUYễN" and is put right by writing it with capitals at its words.
 */

const ROWS: readonly (readonly [firstCode: number, letters: string])[] = [
  [0xa1, 'ĂÂÊÔƠƯĐăâêôơưđ'],
  [0xb5, 'àảãáạ'],
  [0xbb, 'ằẳẵắ'],
  [0xc6, 'ặầẩẫấậ'],
  [0xcc, 'è'],
  [0xce, 'ẻẽéẹềểễếệìỉ'],
  [0xdc, 'ĩíịò'],
  [0xe1, 'ỏõóọồổỗốộờởỡớợù'],
  [0xf1, 'ủũúụừửữứựỳỷỹýỵ'],
];

const LETTERS = new Map(
  ROWS.flatMap(([firstCode, letters]) =>
    [...letters].map((letter, index): [string, string] => [String.fromCharCode(firstCode + index), letter]),
  ),
);

/** The text in Unicode, or `null` when it holds a letter that TCVN3 has not. */
export function tcvn3ToUnicode(text: string): string | null {
  let result = '';
  for (const character of text) {
    const letter = LETTERS.get(character);
    if (letter === undefined && /\p{L}/u.test(character) && character > '\x7f') return null;
    result += letter ?? character;
  }
  return result;
}
