/** Những từ dùng ở mọi màn hình. Khóa: màn-hình.vị-trí.loại, ở đây màn hình là cả ứng dụng. */
export const vi = {
  'app.name': 'Nếp Nhà',
  'app.skip.action': 'Tới nội dung chính',
  'app.help.action': 'Trợ giúp',
  'app.menu.label': 'Các phần chính',
  'app.loading.status': 'Đang mở…',

  // Nút. Ứng dụng không có nút “Lưu”: mỗi lần chạm đã được ghi ngay.
  'cancel.action': 'Hủy',
  'done.action': 'Xong',
  'back.action': 'Quay lại',
  'close.action': 'Đóng',
  'yes.action': 'Có',
  'no.action': 'Không',
  'undo.action': 'Hoàn tác',
  'retry.action': 'Thử lại',
  'edit.action': 'Sửa',
  'remove.action': 'Bỏ',
  'more.action': 'Xem thêm',
  'increase.action': 'Thêm một',
  'decrease.action': 'Bớt một',

  // Tìm kiếm và bảng
  'search.label': 'Tìm',
  'search.clear.action': 'Xóa ô tìm',
  'search.none.status': 'Không tìm thấy',
  'filter.label': 'Lọc trong bảng',
  'filter.shown.status': 'Hiện {shown} trên {total} dòng',
  'field.optional.hint': 'không bắt buộc',

  // Trạng thái
  'state.done.status': 'Đã xong',
  'state.current.status': 'Đang làm',
  'state.todo.status': 'Chưa làm',
  'state.recorded.status': 'Đã ghi trên máy',
  'state.waiting.status': 'Chờ gửi',
  'state.received.status': 'Xã đã nhận',

  // Cài đặt của máy
  'settings.language.label': 'Ngôn ngữ',
  'settings.language.vi.label': 'Tiếng Việt',
  'settings.language.en.label': 'English',
  'settings.text-size.label': 'Cỡ chữ',
  'settings.text-size.normal.label': 'Vừa',
  'settings.text-size.large.label': 'To',
  'settings.text-size.largest.label': 'Rất to',
  'settings.theme.label': 'Nền màn hình',
  'settings.theme.system.label': 'Theo máy',
  'settings.theme.light.label': 'Sáng',
  'settings.theme.dark.label': 'Tối',

  // Chữ ký
  'signature.clear.action': 'Ký lại',
  'signature.typed.label': 'Ký bằng tên đã ghi',
  'signature.hint': 'Dùng ngón tay ký vào khung',

  // Đơn vị đếm
  'households.count': '{count} hộ',
} as const;
