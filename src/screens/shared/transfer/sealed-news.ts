import { formatList } from '#i18n/format.ts';
import { t } from '#i18n/transfer.ts';
import type { SealedFate } from '#protocol/sealed.ts';
import type { SealedRefusal, SealedTold } from '#sync/sealed.ts';
import type { IntakeNews, NewsWords } from './intake-news.ts';

const FAILURES = {
  'unknown-device': 'unknown-sender',
  'bad-signature': 'altered',
  'broken-chain': 'altered',
} as const;

/** What the commune said to a file that it alone can read, or that it waits here. */
export function sealedNews(told: SealedTold | 'carried', { nameOf }: NewsWords): readonly IntakeNews[] {
  if (told === 'carried')
    return [{ tone: 'pending', title: t('sealed.carried.title'), hint: t('sealed.carried.hint') }];
  const namesOf = (batches: SealedTold['batches']): string =>
    formatList([...new Set(batches.map(({ device }) => nameOf(device)))]);
  const withFate = (fate: SealedFate) => told.batches.filter((batch) => batch.fate === fate);
  const fresh = told.batches.filter((batch) => batch.fresh > 0);
  const news: IntakeNews[] = [];
  if (fresh.length > 0) {
    const count = fresh.reduce((sum, batch) => sum + batch.fresh, 0);
    const title = t('sealed.taken.title', { count, names: namesOf(fresh) });
    news.push({ tone: 'success', title, hint: t('sealed.taken.hint') });
  }
  const gap = namesOf(withFate('gap'));
  if (gap)
    news.push({ tone: 'pending', title: t('intake.gap.title', { names: gap }), hint: t('sealed.gap.hint') });
  const forked = namesOf(withFate('forked'));
  if (forked) {
    const title = t('intake.forked.title', { names: forked });
    news.push({ tone: 'danger', title, hint: t('intake.forked.hint') });
  }
  news.push(...problemsOf(told.batches));
  return news.length > 0 ? news : [nothingNew()];
}

function problemsOf(batches: SealedTold['batches']): readonly IntakeNews[] {
  const kinds = batches.flatMap(({ fate }) =>
    fate in FAILURES ? [FAILURES[fate as keyof typeof FAILURES]] : [],
  );
  return [...new Set(kinds)].map((kind) => {
    return { tone: 'danger', title: t(`failure.${kind}.error`), hint: t(`failure.${kind}.hint`) };
  });
}

const nothingNew = (): IntakeNews => ({
  tone: 'info',
  title: t('sealed.known.title'),
  hint: t('sealed.known.hint'),
});

/** Why a sealed file was neither handed in nor kept. */
export function sealedFailure(failure: SealedRefusal): IntakeNews {
  const kind = kindOf(failure);
  return { tone: 'danger', title: t(`failure.${kind}.error`), hint: t(`failure.${kind}.hint`) };
}

function kindOf(failure: SealedRefusal): 'too-many' | 'not-for-us' | 'server' {
  if (failure.type === 'too-many') return 'too-many';
  return failure.type === 'refused' && failure.code === 'not-for-us' ? 'not-for-us' : 'server';
}
