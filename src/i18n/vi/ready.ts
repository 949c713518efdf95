export const vi = {
  'ready.title': 'Kiểm tra trước buổi họp',
} as const;
