export const vi = {
  'privacy.title': 'Bảo vệ dữ liệu cá nhân',
} as const;
