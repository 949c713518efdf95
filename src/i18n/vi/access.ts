export const vi = {
  'access.title': 'Nhật ký truy cập',
} as const;
