import { COMMUNE_SCOPE, type Draft } from '#domain/book/entry.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { householdDrafts, villageDraft } from '#domain/register/register-drafts.ts';
import { ruleSetForYear } from '#domain/rules/rule-sets.ts';
import type { Enrolment } from '#protocol/enrolment.ts';

const VILLAGE = 'practice';

/** Whoever practises; no commune has ever heard of this device. */
export const PRACTISER: Enrolment = {
  commune: { id: 'practice', name: 'Xã Luyện Tập' },
  device: 'practice',
  actor: 'practice',
  name: 'Người Luyện Tập',
  role: 'village-head',
  village: VILLAGE,
  villageName: 'Thôn Luyện Tập',
};

/** Names that nobody in particular has: each is made of very common ones. */
const HEADS = [
  'Nguyễn Văn An',
  'Trần Thị Bình',
  'Lê Văn Cường',
  'Phạm Thị Dung',
  'Hoàng Văn Em',
  'Vũ Thị Giang',
  'Đặng Văn Hải',
  'Bùi Thị Hoa',
  'Đỗ Văn Khang',
  'Ngô Thị Lan',
  'Dương Văn Minh',
  'Lý Thị Nga',
];

/** A village with its register and an open year, as a phone has it after its first sync. */
export function practiceVillage(year: number, newId: () => string): readonly Draft[] {
  const ruleSet = ruleSetForYear(year);
  if (!ruleSet) throw new Error(`No rule set judges ${year}`);
  const own = { scope: COMMUNE_SCOPE } as const;
  const listed = HEADS.map((headName, index) => ({
    headName,
    address: `Số nhà ${index + 1}`,
    memberCount: 2 + (index % 5),
  }));
  return [
    {
      ...own,
      kind: 'commune',
      subject: subjectOf.commune(),
      body: { name: PRACTISER.commune.name, province: '', communeKind: 'XA' },
    },
    {
      ...own,
      kind: 'year',
      subject: subjectOf.year(year),
      body: { year, ruleSet: ruleSet.id, overrides: null },
    },
    villageDraft(VILLAGE, { name: PRACTISER.villageName, unitKind: 'THON', order: 1 }),
    ...householdDrafts(VILLAGE, listed, newId),
  ];
}
