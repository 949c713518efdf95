import type { Citation } from './rule-set.ts';

/** Where a rule is written, as people read it: `Đ.4 k.1, NĐ 86/2023/NĐ-CP`. */
export const citationText = ({ document, article }: Citation): string =>
  [article, document].filter(Boolean).join(', ');
