import { textOfBasisPoints } from '#domain/rules/share-text.ts';
import { language } from '#i18n/translate.ts';

/** A target's share as short as it was typed, written like the shares beside it: “95 %”, in English “95%”. */
export function targetShare(basisPoints: number): string {
  const typed = textOfBasisPoints(basisPoints);
  return language.value === 'vi' ? `${typed} %` : `${typed.replace(',', '.')}%`;
}
