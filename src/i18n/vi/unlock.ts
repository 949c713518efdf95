export const vi = {
  'unlock.title': 'Nhập mã PIN',
} as const;
