/** Khi không ghi được: một câu nói điều gì, một câu nói phải làm gì. */
export const vi = {
  'record.storage-full.error': 'Máy đã đầy, chưa ghi được.',
  'record.storage-full.hint': 'Xóa bớt ảnh, video rồi chạm lại.',
  'record.storage-closed.error': 'Chưa ghi được: bộ nhớ của ứng dụng đã đóng.',
  'record.storage-closed.hint': 'Mở lại ứng dụng rồi chạm lại. Những gì đã ghi vẫn còn.',
  'record.storage-closed.action': 'Mở lại ứng dụng',
  'record.storage-lost.error': 'Trình duyệt đã xóa sổ trên máy này.',
  'record.storage-lost.hint': 'Xã còn giữ những gì đã nhận. Xin xã mã mời mới rồi mở lại để nhận sổ.',
  'record.storage-full.action': 'Chuyển không cần mạng',
  'record.sealed.error': 'Biên bản đã ký nên không sửa được nữa.',
  'record.sealed.hint': 'Nếu có sai sót, lập biên bản bổ sung trong phần Cuộc họp.',
  'record.accepted.error': 'Xã đã tiếp nhận kết quả năm này nên không sửa được nữa.',
  'record.accepted.hint': 'Nếu có sai sót, báo công chức Văn hóa - Xã hội của xã.',
  'record.read-only.error': 'Máy này chỉ để xem sổ.',
  'record.read-only.hint': 'Nhờ công chức Văn hóa - Xã hội của xã ghi việc này.',
} as const;
