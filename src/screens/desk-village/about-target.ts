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
    case 'village':
      return t('return.about.village');
  }
}
