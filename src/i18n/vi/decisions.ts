export const vi = {
  'decisions.title': 'Quyết định',
} as const;
