export const vi = {
  'guide.title': 'Hướng dẫn nhanh',
} as const;
