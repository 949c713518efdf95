export const vi = {
  'timeline.title': 'Tiến trình',
} as const;
