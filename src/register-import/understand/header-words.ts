import { foldMarks, normaliseSpaces } from '#domain/text/vietnamese.ts';
import type { Field } from '../types.ts';

/** A header without marks, case and signs: "Số nhà/Ngõ" becomes "so nha ngo". */
export const foldHeader = (text: string): string =>
  normaliseSpaces(foldMarks(text).replace(/[^\p{L}\d]+/gu, ' '));

const UNIT_WORDS =
  'thon|to dan pho|tdp|khu pho|kp|khoi pho|khoi|khom|tieu khu|ap|ban|buon|lang|phum|soc|khu dan cu|kdc|khu|to';

/** What headers say in practice, in the order in which they are tried: the narrow ones come first. */
const WORDINGS: readonly (readonly [Field, RegExp])[] = [
  [
    'ignore',
    /\b(?:cccd|cmnd|cmt|can cuoc|chung minh|dinh danh|chu ky|ky ten|ky nhan|quan he|ton giao|nghe nghiep|trinh do|ho khau)\b/,
  ],
  ['order', /^(?:stt|tt|so tt|so thu tu|thu tu|s t t)(?: ho)?$/],
  [
    'birthYearMale',
    /^(?:nam sinh|ngay sinh|ngay thang nam sinh|sinh nam|gioi tinh|nam nu) (?:cua )?nam$|^nam nam sinh$/,
  ],
  [
    'birthYearFemale',
    /^(?:nam sinh|ngay sinh|ngay thang nam sinh|sinh nam|gioi tinh|nam nu) (?:cua )?nu$|^nu nam sinh$/,
  ],
  [
    'birthYear',
    /^(?:(?:ngay |ngay thang |ngay thang nam )?(?:nam )?sinh|sn|ns|sinh nam|nam sinh .*|ngay thang nam sinh .*)$/,
  ],
  ['sex', /^(?:gioi tinh|gioi|gt|nam nu|phai)(?: chu ho| cua chu ho)?$/],
  ['ignore', /khau .*(?:nam|nu)$|(?:nam|nu) .*khau$/],
  ['memberCount', /\bkhau\b|^nk$|^sk$|so nguoi|so thanh vien/],
  ['note', /ghi chu|chu thich/],
  ['phone', /dien thoai|\bsdt\b|so dt|^dt$|di dong|mobile|phone|zalo/],
  ['ethnicity', /dan toc/],
  ['povertyStatus', /dien ho|loai ho|phan loai|ho ngheo|can ngheo|doi tuong|chinh sach|hoan canh|^dien$/],
  ['address', /dia chi|so nha|\bngo\b|noi o|cho o|thuong tru|duong pho|^duong$/],
  ['cluster', /^(?:ten )?(?:xom|cum|nhom|to lien gia|nhom lien gia|cum dan cu|nhom ho|to tu quan)(?: .*)?$/],
  [
    'headName',
    /^ho (?:va )?(?:ten|dem|lot|chu dem|chu lot|ten dem)\b|^ten\b(?! (?:thon|to|ap|ban|xom|khu|lang|don vi))|^ho(?: gia dinh)?$|chu ho|dai dien ho/,
  ],
  ['village', new RegExp(`^(?:ten )?(?:(?:${UNIT_WORDS}|xom|don vi|ten don vi)(?: |$))+(?:van hoa|so)?$`)],
];

/** What a header says of its column, or `null` when it is not known. */
export const fieldOfHeader = (header: string): Field | null => {
  const folded = foldHeader(header);
  return WORDINGS.find(([, wording]) => wording.test(folded))?.[0] ?? null;
};

const SUBHEADER = /^(?:nam|nu|tong|tong so|trong do|so|ho|ten|dem|ho dem|chu ho|ngay|thang)$/;

/** Whether the text can stand in a header's second row: a known header, or a word that only makes sense under another. */
export const isHeaderWord = (text: string): boolean => {
  const folded = foldHeader(text);
  return SUBHEADER.test(folded) || (folded.length <= 40 && fieldOfHeader(text) !== null);
};

const UNIT_AT_START = new RegExp(`^(?:ten )?(${UNIT_WORDS})\\b`);

/** The unit's word of a village column's header, to put before a bare name or number: "to dan pho". */
export const unitOfHeader = (header: string): string => UNIT_AT_START.exec(foldHeader(header))?.[1] ?? '';
