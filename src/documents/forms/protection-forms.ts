import { upright, type FormInfo } from './form-info.ts';
import { FORM_NUMBERS } from './form-numbers.ts';

/** What the protection of personal data asks for (Luật 91/2025/QH15, NĐ 356/2025/NĐ-CP): local forms, unverified. */
export const PROTECTION_FORMS: readonly FormInfo[] = [
  {
    id: 'F22',
    title: 'Bản cung cấp dữ liệu cá nhân của hộ',
    madeBy: 'commune',
    numbers: FORM_NUMBERS.F22,
    papers: [
      upright('Bản cung cấp dữ liệu', async () =>
        (await import('./f22-household-data.ts')).householdDataPaper(undefined),
      ),
    ],
  },
  {
    id: 'F23',
    title: 'Biên bản sự cố dữ liệu cá nhân',
    madeBy: 'commune',
    numbers: FORM_NUMBERS.F23,
    papers: [
      upright('Biên bản sự cố', async () => (await import('./f23-incident.ts')).incidentPaper(undefined)),
    ],
  },
];
