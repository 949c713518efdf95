import { normaliseSpaces, titleCase } from '#domain/text/vietnamese.ts';
import { parseVillageName, writeVillageName } from '../village-name.ts';

const STOP =
  /\s*(?:[,;(]|\s[–-]\s|(?<=\s)(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|tỉnh|thành phố|tp\.?|năm|thuộc|đăng ký|đạt)(?=\s)).*$/iu;
const COMMUNE = /(?:^|[\s,;:–-])(xã|phường|thị trấn|đặc khu)\s+(?!hội|văn hóa|văn hoá)(\S.*)$/iu;
const VILLAGE_INSIDE =
  /(?<=\s)(?:thôn|tổ dân phố|tdp|khu phố|khối phố|ấp|khóm|buôn|tiểu khu|bản)\s+(?!văn hóa|văn hoá)(?=\S).*$/iu;
/** "Của thôn, tổ dân phố" speaks of villages in general. */
const GENERAL = /^(?:văn h[oó][aá]|tổ dân phố|và|hoặc|đạt)(?=\s|$)/iu;

const cut = (text: string): string => normaliseSpaces(text.replace(STOP, '').replace(/[."”:]+$/u, ''));

/** "Xã Quyết Thắng" from "ỦY BAN NHÂN DÂN XÃ QUYẾT THẮNG"; `null` when no title names a commune. */
export function communeInTitles(titles: readonly string[]): string | null {
  for (const title of titles) {
    const [, kind, rest] = COMMUNE.exec(title) ?? [];
    const name = cut(rest ?? '');
    if (kind !== undefined && name !== '' && name.split(' ').length <= 5) {
      const [first = '', ...others] = titleCase(`${kind} ${name}`).split(' ');
      const unit = kind.toLowerCase().split(' ').slice(1);
      return [first, ...unit, ...others.slice(unit.length)].join(' ');
    }
  }
  return null;
}

const villageFrom = (text: string | undefined): string | null => {
  const name = cut(text ?? '');
  const { unit, rest } = parseVillageName(name);
  return unit === '' || rest === '' || GENERAL.test(rest) || rest.split(' ').length > 5
    ? null
    : writeVillageName(name);
};

/** The village that the lines above a list name: one that begins with the unit's word before one that has it inside. */
export function villageInTitles(titles: readonly string[]): string | null {
  const lines = titles.map((title) => title.replace(/^(?:đơn vị|địa bàn)\s*:?\s*/iu, ''));
  for (const line of lines) {
    const name = villageFrom(line);
    if (name !== null) return name;
  }
  for (const line of lines) {
    const name = villageFrom(VILLAGE_INSIDE.exec(line)?.[0]);
    if (name !== null) return name;
  }
  return null;
}

const GENERIC_SHEET =
  /^(?:sheet|trang tính|trang|ds|danh sách|danh sach|bảng|biểu|mẫu|tổng hợp|data|book)[\s_\d]*/iu;

/** The village that a sheet's or file's name names, also with hyphens: "to-dan-pho-so-3". */
export function villageInName(name: string, mayBeBare: boolean): string | null {
  const text = normaliseSpaces(name.replace(/[_]+|(?<=\p{L})-(?=[\p{L}\d])/gu, ' '));
  const withUnit = villageFrom(text) ?? villageFrom(VILLAGE_INSIDE.exec(text)?.[0]);
  if (withUnit !== null) return withUnit;
  const bare =
    text.length >= 2 &&
    /^\p{L}/u.test(text) &&
    !GENERIC_SHEET.test(text) &&
    parseVillageName(text).unit === '';
  return mayBeBare && bare ? writeVillageName(text) : null;
}
