/** Tiến trình một năm của thôn, từ đăng ký đến trao giấy công nhận. */
export const vi = {
  'timeline.title': 'Tiến trình',

  'step.register': 'Đăng ký danh hiệu',
  'step.meet': 'Họp bình xét',
  'step.seal': 'Chốt biên bản',
  'step.post': 'Niêm yết danh sách',
  'step.opinions': 'Nhận, giải quyết ý kiến',
  'step.submit': 'Nộp hồ sơ về xã',
  'step.check': 'Xã xem hồ sơ',
  'step.accept': 'Xã tiếp nhận',
  'step.decide': 'Ra quyết định',
  'step.publish': 'Công khai quyết định',
  'step.certificates': 'Trao giấy công nhận',

  'waits.village': 'Chờ thôn',
  'waits.commune': 'Chờ xã',
  'waits.posting': 'Đang niêm yết',

  'state.done': 'Đã xong',
  'state.done-on': 'Xong {date}',
  'state.next': 'Sắp tới',
  'state.late': 'Trễ {count} ngày',
  'state.not-required': 'Không bắt buộc',
  'state.through': 'Đã xong cả năm',

  'due.by': 'hạn {date}',
  'due.custom': 'thường vào {date}',
  'due.posting': 'đến hết {date}',
} as const;
