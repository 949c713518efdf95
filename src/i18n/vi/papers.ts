export const vi = {
  'papers.title': 'Giấy tờ',
} as const;
