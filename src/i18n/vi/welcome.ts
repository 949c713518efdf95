/** Máy chưa thuộc xã nào: nhận lời mời, thiết lập xã, dùng thử. */
export const vi = {
  'welcome.title': 'Nếp Nhà',
  'welcome.lead': 'Đăng ký và bình xét Gia đình văn hóa ở thôn, tổ dân phố. Dùng được khi không có mạng.',
  'welcome.loading.status': 'Đang hỏi máy chủ của xã…',
  'welcome.offline.title': 'Máy này cần mạng một lần',
  'welcome.offline.hint':
    'Để nhận sổ của thôn lần đầu, hãy tới chỗ có mạng rồi mở lại. Sau đó không cần mạng nữa.',

  'code.title': 'Nhận sổ của thôn',
  'code.label': 'Mã mời 8 chữ và số',
  'code.hint': 'Xã đưa mã này, ví dụ K7QM-2XPD. Chữ hoa, chữ thường đều được.',
  'code.short.error': 'Mã có 8 chữ và số; gõ thêm {count}.',
  'code.action': 'Nhận sổ',
  'code.other.action': 'Gõ mã khác',
  'code.working.status': 'Đang nhận sổ…',
  'scan.action': 'Quét mã QR',
  'scan.title': 'Đưa mã QR vào giữa khung',
  'scan.stop.action': 'Thôi quét',
  'scan.starting.status': 'Đang mở máy ảnh…',
  'scan.other.status': 'Mã QR này không phải lời mời của Nếp Nhà.',
  'scan.refused.error': 'Máy ảnh chưa được phép. Cho phép máy ảnh trong cài đặt, hoặc gõ mã 8 chữ và số.',
  'scan.missing.error': 'Máy này không mở được máy ảnh. Hãy gõ mã 8 chữ và số.',
  'invitation.title': 'Bạn được mời',
  'invitation.hint': 'Chạm nút dưới đây để nhận sổ vào máy này. Mỗi mã chỉ dùng cho một máy.',
  'invitation.action': 'Nhận sổ của thôn',

  'set-up.title': 'Thiết lập xã, phường',
  'set-up.hint': 'Dành cho công chức Văn hóa - Xã hội, làm một lần.',
  'set-up.commune.label': 'Tên xã, phường',
  'set-up.commune.error': 'Hãy ghi tên xã, phường.',
  'set-up.officer.label': 'Họ tên người phụ trách',
  'set-up.officer.error': 'Hãy ghi họ tên người phụ trách.',
  'set-up.code.label': 'Mã thiết lập',
  'set-up.code.hint': 'Máy chủ in mã này khi khởi động.',
  'set-up.code.error': 'Hãy ghi mã thiết lập.',
  'set-up.action': 'Thiết lập',

  'sample.hint': 'Số liệu của {commune} là giả; cứ thử thoải mái.',
  'sample.desk.action': 'Mở bàn làm việc của xã',
  'sample.desk.hint':
    'Dành cho công chức: xem các thôn, mời trưởng thôn, xét kết quả. Hợp với màn hình rộng.',
  'sample.phone.action': 'Mở điện thoại của thôn',
  'sample.phone.hint':
    'Dành cho trưởng thôn: đăng ký vài hộ, mở cuộc họp, ký biên bản. Thử tắt mạng giữa chừng.',
} as const;
