/** Khung của cả ứng dụng. */
export const vi = {
  'update.ready.title': 'Có bản mới của Nếp Nhà',
  'update.ready.hint': 'Sổ đã ghi được giữ nguyên.',
  'update.apply.action': 'Dùng bản mới',
  'opening.error': 'Chưa mở được Nếp Nhà.',
  'opening.hint':
    'Sổ đã ghi vẫn ở trên máy. Nếu máy đầy, xóa bớt ảnh, video rồi mở lại; nếu đây là lần đầu, hãy tới chỗ có mạng.',
  'chunk.error': 'Phần này chưa tải về máy.',
  'chunk.hint': 'Mở lại khi có mạng một lần; sau đó dùng được cả khi không có mạng.',
  'reopen.action': 'Mở lại',
  'insecure.error':
    'Trình duyệt không cho giữ sổ ở địa chỉ này. Hãy mở bằng https hoặc trên chính máy chủ (localhost).',
} as const;
