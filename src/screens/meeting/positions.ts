import type { UnitKind } from '#domain/book/kinds.ts';
import { villagesOf } from '#domain/register/commune.ts';
import type { AppServices } from '../shared/app-context.ts';

// Positions stand on Vietnamese minutes, whatever the language of the screen.

const CHAIR: Readonly<Record<UnitKind, string>> = { THON: 'Trưởng thôn', TDP: 'Tổ trưởng tổ dân phố' };

/** Who by law chairs the meeting: the village head. */
export function chairPosition({ commune, enrolment }: AppServices): string {
  const village = villagesOf(commune.value).find(({ id }) => id === enrolment.village);
  return CHAIR[village?.unitKind ?? 'THON'];
}

export const SECRETARY_POSITION = 'Thư ký cuộc họp';

/** Positions that delegates of the political organisations usually hold. */
export const delegatePositions = (): readonly string[] => [
  'Bí thư chi bộ',
  'Trưởng ban Công tác Mặt trận',
  'Chi hội trưởng Chi hội Phụ nữ',
  'Chi hội trưởng Chi hội Nông dân',
  'Chi hội trưởng Chi hội Cựu chiến binh',
  'Chi hội trưởng Chi hội Người cao tuổi',
  'Bí thư Chi đoàn Thanh niên',
  'Công chức Văn hóa - Xã hội',
];
