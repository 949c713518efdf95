import type { SigningCapacity } from '#domain/book/kinds-of-recognition.ts';
import { DOTS, type SignatureBlock } from '../paper-model.ts';
import { communeName, dayText, fileNameOf, type PaperPlace } from '../wording.ts';

/** Who signs a paper of the commune, and in whose name. */
export interface Signing {
  readonly capacity: SigningCapacity;
  readonly name: string;
  /** As it is typed: `Phó Chủ tịch UBND xã`. Empty for the usual one. */
  readonly position: string;
}

/** Below the capacity stands the position alone: the body is named in the head already. */
const positionLine = (position: string, usual: string): string =>
  (position.replace(/\s+(UBND|Ủy ban nhân dân).*$/iu, '').trim() || usual).toUpperCase();

/**
 * The lines over a signature (Decree 30/2020, annex I: TM. for the body, KT. in the head's stead, TL. by order, TUQ. by
 * delegation). A deputy who signs for the body does so in the chairman's stead.
 */
export function capacityLines(signing: Signing | undefined): readonly string[] {
  const { capacity = 'SELF', position = '' } = signing ?? {};
  switch (capacity) {
    case 'SELF':
      return [positionLine(position, 'CHỦ TỊCH')];
    case 'TM': {
      const signs = positionLine(position, 'CHỦ TỊCH');
      return ['TM. ỦY BAN NHÂN DÂN', ...(signs.startsWith('PHÓ') ? ['KT. CHỦ TỊCH'] : []), signs];
    }
    case 'KT':
      return ['KT. CHỦ TỊCH', positionLine(position, 'PHÓ CHỦ TỊCH')];
    case 'TL':
      return ['TL. CHỦ TỊCH', positionLine(position, DOTS)];
    case 'TUQ':
      return ['TUQ. CHỦ TỊCH', positionLine(position, DOTS)];
  }
}

/** The block over which the commune signs by hand and stamps. */
export const communeSignature = (signing: Signing | undefined): SignatureBlock => ({
  capacity: capacityLines(signing),
  name: signing?.name ?? '',
});

/** Under a paper of the committee as a body nobody signs as himself: the chairman for it, a deputy for it in his stead. */
export function committeeSignature(signing: Signing | undefined): SignatureBlock {
  const capacity = signing?.capacity ?? 'TM';
  if (capacity === 'TL' || capacity === 'TUQ') return communeSignature(signing);
  const usual = capacity === 'KT' ? 'Phó Chủ tịch' : 'Chủ tịch';
  return communeSignature({
    capacity: 'TM',
    name: signing?.name ?? '',
    position: signing?.position || usual,
  });
}

/** `Ủy ban nhân dân xã Quyết Thắng`. */
export const committeeOf = (place: PaperPlace | undefined): string => `Ủy ban nhân dân ${communeName(place)}`;

/** `Chủ tịch Ủy ban nhân dân xã Quyết Thắng`. */
export const chairmanOf = (place: PaperPlace | undefined): string => `Chủ tịch ${committeeOf(place)}`;

/** A number below 10 with a zero (Decree 30/2020, annex I); others as they were typed. */
export const numberOf = (typed: string): string => typed.trim().replace(/^(\d)(?=\/|$)/, '0$1');

/** A decision by number and day. */
export interface DecisionName {
  readonly number: string;
  readonly signedOn: string;
}

/** `Quyết định số 45/QĐ-UBND ngày 05 tháng 11 năm 2026`. */
export function decisionName(decision: DecisionName | undefined): string {
  const number = numberOf(decision?.number ?? '');
  const symbol = number.includes('/') ? number : `${number || '……'}/QĐ-UBND`;
  return `Quyết định số ${symbol} ${dayText(decision?.signedOn)}`;
}

/** What a paper of the commune is called as a file; a blank form says so. */
export const communeFileName = (kind: string, place: PaperPlace | undefined): string =>
  fileNameOf(kind, place ? communeName(place) : 'mẫu trống', place?.year ?? '');

/** With a capital letter at its beginning, for the beginning of a sentence. */
export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
