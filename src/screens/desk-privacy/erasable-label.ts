import type { Kind } from '#domain/book/kinds.ts';
import { t } from '#i18n/privacy.ts';

const KINDS = [
  'household',
  'household-restricted',
  'privacy-notice',
  'registration-signature',
  'disqualification',
  'opinion',
  'household-event',
] as const;

/** “Chữ ký: 3 mục”. */
export function erasableLabel(kind: Kind, count: number): string {
  const known = KINDS.find((each) => each === kind);
  return known ? t(`erase.kind.${known}.label`, { count }) : kind;
}
