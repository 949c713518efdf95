/** Goal: whatever fails is said in one sentence with one thing to do, in both languages. Method: every error text of every area. */
import { describe, expect, test } from 'vitest';
import { errorPage, listedErrors } from './error-list.ts';

const PAGE = new URL('../../docs/errors.md', import.meta.url);
const errors = listedErrors();

/** Words by which a Vietnamese or English sentence asks somebody to do something. */
const ASKS =
  /(^|[.:;,–] ?)(Hãy|Chọn|Ghi|Nhập|Gõ|Thử|Mở|Đóng|Xin|Báo|Gọi|Chạm|Tới|Xóa|Nhờ|Xem|Đợi|Đừng|Kiểm|Lập|Bỏ|Sửa|Tải|Cần|Nếu|Dùng|Để|Cho|Cứ|Đổi|Quét|Nối|Lưu|Về|Giao|Hỏi|Sang|Thêm|Đưa|Khi|Máy tự|Đếm|cần |gõ |xem )/u;

test('there are errors to list', () => expect(errors.length).toBeGreaterThan(100));

describe.each(errors.map((error) => ({ ...error, name: `${error.area}: ${error.code}` })))(
  '$name',
  ({ says, toDo }) => {
    test('says what is the matter in both languages', () => {
      for (const text of says) expect(text).toMatch(/[.!?:”…}]$|: (xem|see) /u);
    });

    test('says what to do, beside it or in itself', () => {
      expect(toDo[0] !== '' || ASKS.test(says[0])).toBe(true);
    });

    test('says it without the words of programmers', () => {
      for (const text of [...says, ...toDo])
        expect(text).not.toMatch(
          /\b(token|server error|HTTP|API|exception|null|undefined|JSON|database|cache|sync error)\b/i,
        );
    });
  },
);

test('the page is the one that the sentences make (rewrite it with -u)', async () => {
  await expect(errorPage(errors)).toMatchFileSnapshot(PAGE.pathname);
});
