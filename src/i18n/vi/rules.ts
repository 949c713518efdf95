export const vi = {
  'rules.title': 'Quy định',
} as const;
