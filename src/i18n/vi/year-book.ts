export const vi = {
  'book.title': 'Sổ theo dõi',
} as const;
