/** Đồng hồ của máy so với máy chủ của xã. Giờ chỉ để xem; thứ tự các mục không dựa vào giờ. */
export const vi = {
  'clock.right.label': 'đúng',
  'clock.ahead.label': 'nhanh {span}',
  'clock.behind.label': 'chậm {span}',
  'span.minutes.label': '{count} phút',
  'span.hours.label': '{count} giờ',
  'span.days.label': '{count} ngày',
  'span.years.label': '{count} năm',

  'clock.wrong.error': 'Đồng hồ máy {skew}, xem lại ngày giờ.',
  'clock.wrong.hint':
    'Máy đang ghi hôm nay là {date}. Mở Cài đặt của điện thoại, bật “Ngày giờ tự động”. Những gì đã ghi không mất và vẫn đúng thứ tự.',
  'clock.meeting.label': 'Vẫn mở cuộc họp với ngày {date}',
  'clock.meeting.hint': 'Biên bản sẽ ghi ngày này.',
} as const;
