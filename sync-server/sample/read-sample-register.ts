import type { SampleVillage } from './seed.ts';

/** The sample register. */
export function readSampleRegister(_workbook: string): Promise<readonly SampleVillage[]> {
  const households = (village: string, count: number) =>
    Array.from({ length: count }, (_, index) => ({ headName: `Hộ ${village} ${index + 1}`, memberCount: 4 }));
  return Promise.resolve([
    { name: 'Nà Lầu', unitKind: 'THON', households: households('Nà Lầu', 40) },
    { name: 'Khuổi Cáp', unitKind: 'THON', households: households('Khuổi Cáp', 30) },
  ]);
}
