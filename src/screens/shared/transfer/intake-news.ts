import type { BatchReport, ReceiptReport, TakeInFailure, TakenIn } from '#commands/transfer.ts';
import { formatDateTime, formatList } from '#i18n/format.ts';
import { t as errorText } from '#i18n/failures.ts';
import { t } from '#i18n/transfer.ts';
import type { ParcelDamage } from '#protocol/parcel.ts';
import type { SignedReceipt } from '#protocol/receipt.ts';

/** One thing to know about what was just taken in: a sentence, and what follows from it. */
export interface IntakeNews {
  readonly tone: 'success' | 'info' | 'pending' | 'danger';
  readonly title: string;
  readonly hint: string;
}

export interface NewsWords {
  /** Who stands behind a device, as people call them. */
  readonly nameOf: (device: string) => string;
  readonly commune: string;
}

const PROBLEMS = {
  'unknown-device': 'unknown-device',
  'foreign-village': 'foreign-village',
  'bad-signature': 'altered',
  'broken-chain': 'altered',
  forged: 'forged',
  'no-key': 'no-key',
} as const;

/** Why nothing was taken in. */
export function failureNews(failure: ParcelDamage | TakeInFailure, { commune }: NewsWords): IntakeNews {
  const { type } = failure;
  if (type === 'storage-full' || type === 'storage-closed') {
    return {
      tone: 'danger',
      title: errorText(`record.${type}.error`),
      hint: errorText(`record.${type}.hint`),
    };
  }
  const hint =
    type === 'foreign-commune' ? t(`failure.${type}.hint`, { commune }) : t(`failure.${type}.hint`);
  return { tone: 'danger', title: t(`failure.${type}.error`), hint };
}

/** What a parcel brought, the best first; one sentence when it brought nothing. */
export function intakeNews(
  taken: TakenIn,
  receipts: readonly SignedReceipt[],
  words: NewsWords,
): readonly IntakeNews[] {
  const news = [
    ...receiptNews(taken.receipts, receipts, words),
    ...batchNews(taken.batches, words),
    ...problemNews([...taken.batches, ...taken.receipts]),
  ];
  return news.length > 0 ? news : [nothingNew(taken)];
}

function receiptNews(
  reports: readonly ReceiptReport[],
  receipts: readonly SignedReceipt[],
  { nameOf }: NewsWords,
): readonly IntakeNews[] {
  const own = reports.find(({ fate }) => fate === 'received');
  const kept = reports.filter(({ fate }) => fate === 'kept').map(({ device }) => nameOf(device));
  const news: IntakeNews[] = [];
  if (own) {
    const at = receipts.find(({ device, seq }) => device === own.device && seq === own.seq)?.receivedAt ?? 0;
    news.push({
      tone: 'success',
      title: t('intake.received.title', { count: own.seq }),
      hint: t('intake.received.hint', { time: formatDateTime(at) }),
    });
  }
  if (kept.length > 0) {
    const names = formatList([...new Set(kept)]);
    news.push({
      tone: 'info',
      title: t('intake.receipts.title', { names }),
      hint: t('intake.receipts.hint'),
    });
  }
  if (reports.some(({ fate }) => fate === 'forked')) {
    news.push({ tone: 'danger', title: t('failure.forked.error'), hint: t('failure.forked.hint') });
  }
  return news;
}

function batchNews(reports: readonly BatchReport[], { nameOf }: NewsWords): readonly IntakeNews[] {
  const namesWith = (isMeant: (report: BatchReport) => boolean): string =>
    formatList([...new Set(reports.filter(isMeant).map(({ device }) => nameOf(device)))]);
  const count = reports.reduce((sum, { fresh }) => sum + fresh, 0);
  const news: IntakeNews[] = [];
  if (count > 0) {
    const names = namesWith(({ fresh }) => fresh > 0);
    news.push({
      tone: 'success',
      title: t('intake.taken.title', { count, names }),
      hint: t('intake.taken.hint'),
    });
  }
  const gap = namesWith(({ fate }) => fate === 'gap');
  if (gap)
    news.push({ tone: 'pending', title: t('intake.gap.title', { names: gap }), hint: t('intake.gap.hint') });
  const forked = namesWith(({ fate }) => fate === 'forked');
  if (forked) {
    const title = t('intake.forked.title', { names: forked });
    news.push({ tone: 'danger', title, hint: t('intake.forked.hint') });
  }
  return news;
}

function problemNews(reports: readonly (BatchReport | ReceiptReport)[]): readonly IntakeNews[] {
  const kinds = reports.flatMap(({ fate }) =>
    fate in PROBLEMS ? [PROBLEMS[fate as keyof typeof PROBLEMS]] : [],
  );
  return [...new Set(kinds)].map((kind) => {
    return { tone: 'danger', title: t(`failure.${kind}.error`), hint: t(`failure.${kind}.hint`) };
  });
}

function nothingNew({ batches, receipts }: TakenIn): IntakeNews {
  if (batches.length + receipts.length === 0)
    return { tone: 'info', title: t('intake.empty.title'), hint: t('intake.known.hint') };
  const isOwn = receipts.length === 0 && batches.every(({ fate }) => fate === 'own');
  const key = isOwn ? 'own' : 'known';
  return { tone: 'info', title: t(`intake.${key}.title`), hint: t(`intake.${key}.hint`) };
}
