export const vi = {
  'operations.title': 'Máy chủ và sao lưu',
} as const;
