/* The commune in which every story happens. */

export const COMMUNE = 'Xã Thử';
export const YEAR = 2026;
export const VILLAGES = ['na-lau', 'khuoi-cap'] as const;

/** In every restricted fact, so that one that leaks is found wherever it is. */
export const SECRET_MARK = 'bí mật';

/** Who is who. The first three meet; `late` was given a phone that has never been used. */
export const CAST = [
  { name: 'desk', role: 'officer', village: '' },
  { name: 'mai', role: 'village-head', village: 'na-lau' },
  { name: 'thanh', role: 'second-recorder', village: 'na-lau' },
  { name: 'pao', role: 'village-head', village: 'khuoi-cap' },
  { name: 'late', role: 'second-recorder', village: 'na-lau' },
] as const;
