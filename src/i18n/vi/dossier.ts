export const vi = {
  'dossier.title': 'Hồ sơ',
} as const;
