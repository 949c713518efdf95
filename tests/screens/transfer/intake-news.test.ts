import { describe, expect, test } from 'vitest';
import type { BatchReport, ReceiptReport } from '#commands/transfer.ts';
import { failureNews, intakeNews } from '../../../src/screens/shared/transfer/intake-news.ts';

const WORDS = {
  nameOf: (device: string) => ({ a: 'Bà An', b: 'Ông Bình' })[device] ?? device,
  commune: 'Xã Thử',
};

const batch = (fate: BatchReport['fate'], device = 'a', fresh = fate === 'taken' ? 3 : 0): BatchReport => ({
  device,
  firstSeq: 1,
  fate,
  fresh,
});
const receipt = (fate: ReceiptReport['fate'], device = 'a'): ReceiptReport => ({ device, seq: 4, fate });

const titlesOf = (batches: readonly BatchReport[], receipts: readonly ReceiptReport[] = []) =>
  intakeNews({ batches, receipts }, [], WORDS).map(({ title }) => title);

describe('what a parcel brought', () => {
  test.each<[string, readonly BatchReport[], readonly ReceiptReport[], readonly string[]]>([
    [
      'entries of two people',
      [batch('taken'), batch('taken', 'b')],
      [],
      ['Đã nhận 6 mục mới của Bà An và Ông Bình'],
    ],
    ['entries that were here', [batch('known')], [], ['Máy này đã nhận từ trước, không cần nhận lại']],
    [
      'entries that came by network before',
      [batch('taken', 'a', 0)],
      [],
      ['Máy này đã nhận từ trước, không cần nhận lại'],
    ],
    ['only its own entries', [batch('own')], [], ['Đây là sổ của chính máy này']],
    [
      'its own entries and others',
      [batch('own'), batch('taken', 'b')],
      [],
      ['Đã nhận 3 mục mới của Ông Bình'],
    ],
    ['a gap', [batch('gap')], [], ['Còn thiếu phần trước của Bà An']],
    ['another branch', [batch('forked')], [], ['Máy của Bà An có hai sổ khác nhau']],
    [
      'a receipt and entries',
      [batch('taken')],
      [receipt('received')],
      ['Xã đã nhận 4 mục của máy này', 'Đã nhận 3 mục mới của Bà An'],
    ],
    ['a receipt for somebody else', [], [receipt('kept', 'b')], ['Đã giữ biên nhận của xã cho Ông Bình']],
    ['a receipt that is known', [], [receipt('known')], ['Máy này đã nhận từ trước, không cần nhận lại']],
    ['a forged receipt', [], [receipt('forged')], ['Biên nhận này không phải do xã ký.']],
    [
      'a receipt before the key is known',
      [],
      [receipt('no-key')],
      ['Máy này chưa kiểm tra được chữ ký của xã.'],
    ],
    ['a receipt for another stream', [], [receipt('forked')], ['Xã đang giữ một sổ khác dưới tên máy này.']],
    ['an unknown device', [batch('unknown-device')], [], ['Máy này chưa biết máy gửi.']],
    ['another village', [batch('foreign-village')], [], ['Sổ này không phải của thôn mình.']],
    [
      'two altered batches, told once',
      [batch('bad-signature'), batch('broken-chain', 'b')],
      [],
      ['Nội dung không đúng chữ ký của máy gửi.'],
    ],
    ['nothing at all', [], [], ['Trong này không có gì mới']],
  ])('is told: %s', (_name, batches, receipts, titles) => {
    expect(titlesOf(batches, receipts)).toEqual(titles);
  });

  test('a full phone says so in the words it always uses', () => {
    expect(failureNews({ type: 'storage-full' }, WORDS).title).toBe('Máy đã đầy, chưa ghi được.');
  });

  test('another commune’s file names the commune that is taken', () => {
    expect(failureNews({ type: 'foreign-commune' }, WORDS).hint).toBe('Máy này chỉ nhận của Xã Thử.');
  });
});
