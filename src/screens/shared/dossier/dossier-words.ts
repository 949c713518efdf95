import type { DossierEntry, DossierReason } from '#domain/dossier/dossier.ts';
import { isoDayOf } from '#domain/calendar/iso-day.ts';
import { t } from '#i18n/dossier.ts';
import { formatDate } from '#i18n/format.ts';
import type { IconName } from '#ui/Icon.tsx';
import type { Tone } from '#ui/tone.ts';

/** More names than these are counted. */
const NAMES_SHOWN = 5;

/** “Nguyễn Văn An, Trần Thị Bình và 3 hộ khác” */
export function namesText(households: readonly string[], nameOf: (household: string) => string): string {
  const names = households.slice(0, NAMES_SHOWN).map(nameOf).join(', ');
  const count = households.length - NAMES_SHOWN;
  return count > 0 ? t('names.more', { names, count }) : names;
}

/** Why a paper is as it is, in one sentence. */
export function reasonText(why: DossierReason, nameOf: (household: string) => string): string {
  switch (why.type) {
    case 'posting-outdated':
      return t('why.posting-outdated', { added: why.added.length, removed: why.removed.length });
    case 'posting-hanging':
      return t('why.posting-hanging', { date: formatDate(isoDayOf(why.until)) });
    case 'opinions-open':
      return t('why.opinions-open', { count: why.opinions.length });
    case 'vote-again':
      return t('why.vote-again', { names: namesText(why.households, nameOf) });
    case 'not-yet-met':
    case 'not-registered':
    case 'not-assessed': {
      const count = why.households.length;
      return t(`why.${why.type}`, { count, names: namesText(why.households, nameOf) });
    }
    case 'recorded':
    case 'by-hand':
    case 'no-meeting':
    case 'minutes-open':
    case 'disputed':
    case 'minutes-first':
    case 'nobody-proposed':
    case 'not-posted':
    case 'list-first':
      return t(`why.${why.type}`);
  }
}

interface StateLook {
  readonly tone: Tone;
  readonly icon: IconName;
  readonly text: string;
}

/** A paper's state as its badge shows it; what people prepare themselves is nothing to wait for. */
export function stateLook({ state, why }: DossierEntry): StateLook {
  if (why.type === 'by-hand') return { tone: 'neutral', icon: 'pen', text: t('state.by-hand.status') };
  if (state === 'ready') return { tone: 'success', icon: 'check', text: t('state.ready.status') };
  if (state === 'waiting') return { tone: 'neutral', icon: 'clock', text: t('state.waiting.status') };
  return { tone: 'pending', icon: 'warning', text: t('state.missing.status') };
}
