/** Khung của cả ứng dụng. */
export const vi = {
  'update.ready.title': 'Có bản mới của Nếp Nhà',
  'update.ready.hint': 'Sổ đã ghi được giữ nguyên.',
  'update.apply.action': 'Dùng bản mới',
  'insecure.error':
    'Trình duyệt không cho giữ sổ ở địa chỉ này. Hãy mở bằng https hoặc trên chính máy chủ (localhost).',
} as const;
