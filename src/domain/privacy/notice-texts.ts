import type { Citation } from '../rules/rule-set.ts';
import type { NoticeVersion } from './notice.ts';

/** What a household is told about its data. The Vietnamese is read aloud and printed; the English is for who helps. */
export interface NoticeText {
  /** Short paragraphs, in the order in which they are read. At most 120 words of Vietnamese. */
  readonly paragraphs: readonly { readonly vi: string; readonly en: string }[];
  /** One sentence for papers. */
  readonly short: string;
  readonly grounds: readonly Citation[];
}

/*
 * No consent is asked: registering is the household's own wish, and keeping the book is a task that decrees give the commune
 * (Luật 91/2025/QH15, Đ.19, unverified). A notice is given all the same, and it asks for no tick.
 */
export const NOTICE_TEXTS: Readonly<Record<NoticeVersion, NoticeText>> = {
  '2026-1': {
    paragraphs: [
      {
        vi: 'Ghi gì: họ tên chủ hộ, năm sinh, số người, địa chỉ, điện thoại, việc đăng ký, bình xét và kết quả.',
        en: 'What is kept: the head’s name, year of birth, number of people, address, phone, registration, votes as totals and the result.',
      },
      {
        vi: 'Để làm gì: xét danh hiệu “Gia đình văn hóa”, không dùng vào việc khác.',
        en: 'What for: the title “Cultural Family”, and nothing else.',
      },
      {
        vi: 'Ai xem: trưởng thôn và công chức xã. Bảng niêm yết chỉ có tên chủ hộ và kết quả.',
        en: 'Who sees it: the village head and the commune’s officers. The posted list has only the head’s name and the result.',
      },
      {
        vi: 'Giữ bao lâu: hết thời hạn lưu hồ sơ thi đua thì xóa.',
        en: 'How long: until the term for keeping commendation records is over; then it is erased.',
      },
      {
        vi: 'Quyền của hộ: xem, sửa, rút đăng ký, yêu cầu xóa. Hỏi trưởng thôn hoặc Ủy ban nhân dân xã.',
        en: 'Your rights: to see, correct, withdraw, and ask for erasure. Ask the village head or the commune’s People’s Committee.',
      },
    ],
    short:
      'Thông tin của hộ được Ủy ban nhân dân cấp xã lưu giữ để xét danh hiệu “Gia đình văn hóa”, không dùng vào việc khác. Hộ có quyền xem, sửa, rút đăng ký và yêu cầu xóa.',
    grounds: [
      { document: 'Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15' },
      { document: 'Nghị định 356/2025/NĐ-CP' },
    ],
  },
};
