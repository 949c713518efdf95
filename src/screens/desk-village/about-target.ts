import type { ReturnTarget } from '#domain/book/kinds.ts';
import { t } from '#i18n/desk.ts';

import type { VillagePage } from './use-village.ts';

/** What a returned item is about, in words: “Hộ Nguyễn Văn An”. */
export function aboutTarget(target: ReturnTarget, page: VillagePage): string {
  switch (target.type) {
    case 'household':
      return t('return.about.household', { name: page.nameOf(target.household) });
    case 'meeting':
      return t('return.about.meeting');
    case 'village': {
      const part = VILLAGE_PARTS.find((each) => each === target.field);
      return t(part ? `return.about.${part}` : 'return.about.village');
    }
  }
}

/** What a whole village may be returned for in particular, by the field of the target. */
const VILLAGE_PARTS = ['posting', 'opinions'] as const;
