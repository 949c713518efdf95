export const vi = {
  'posting.title': 'Niêm yết',
} as const;
