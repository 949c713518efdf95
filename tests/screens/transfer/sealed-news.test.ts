import { describe, expect, test } from 'vitest';
import type { SealedFate } from '#protocol/sealed.ts';
import { sealedFailure, sealedNews } from '../../../src/screens/shared/transfer/sealed-news.ts';

const WORDS = { nameOf: (device: string) => `Bà ${device}`, commune: 'Xã Thử' };
const told = (...fates: readonly (readonly [SealedFate, number])[]) => ({
  batches: fates.map(([fate, fresh]) => ({ device: 'Mai', firstSeq: 1, lastSeq: 9, fate, fresh })),
  receipts: [],
});

describe('what a sealed file brought', () => {
  test.each([
    ['new entries', told(['taken', 7], ['taken', 2]), ['Xã đã nhận 9 mục mới của Bà Mai']],
    ['nothing new', told(['taken', 0]), ['Xã đã có đủ mọi mục trong tệp này']],
    [
      'a gap',
      told(['taken', 1], ['gap', 0]),
      ['Xã đã nhận 1 mục mới của Bà Mai', 'Còn thiếu phần trước của Bà Mai'],
    ],
    ['another branch', told(['forked', 0]), ['Máy của Bà Mai có hai sổ khác nhau']],
    [
      'a forged batch',
      told(['bad-signature', 0], ['broken-chain', 0]),
      ['Nội dung không đúng chữ ký của máy gửi.'],
    ],
    ['an unknown device', told(['unknown-device', 0]), ['Xã không biết máy đã ghi phần này.']],
    ['no answer', 'carried' as const, ['Đã giữ tệp, chưa gửi được lên xã']],
  ])('is said of %s', (_, given, titles) => {
    expect(sealedNews(given, WORDS).map(({ title }) => title)).toEqual(titles);
  });

  test.each([
    [{ type: 'too-many' } as const, 'Máy này đang giữ quá nhiều tệp chưa gửi.'],
    [{ type: 'refused', code: 'not-for-us' } as const, 'Máy chủ không mở được tệp này.'],
    [{ type: 'refused', code: 'too-many-requests' } as const, 'Máy chủ của xã chưa nhận tệp.'],
  ])('says of %j what to do', (failure, title) => {
    expect(sealedFailure(failure).title).toBe(title);
  });
});
