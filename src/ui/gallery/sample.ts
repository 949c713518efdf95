const FAMILY_NAMES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Đặng', 'Vũ', 'Đỗ', 'Bùi', 'Ngô'];
const MIDDLE_NAMES = ['Văn', 'Thị', 'Đức', 'Hữu', 'Thị Phương', 'Quang', 'Xuân'];
const GIVEN_NAMES = [
  'An',
  'Ánh',
  'Ân',
  'Bình',
  'Cường',
  'Dũng',
  'Đạt',
  'Hằng',
  'Huệ',
  'Khuyến',
  'Thủy',
  'Yến',
];

export interface SampleHousehold {
  readonly id: string;
  readonly headName: string;
  readonly houseNumber: string;
  readonly members: number;
  readonly state: 'todo' | 'waiting' | 'received' | 'to-correct';
}

const STATES = ['waiting', 'waiting', 'received', 'todo', 'todo', 'to-correct'] as const;

/** Made-up households, always the same ones. */
export function sampleHouseholds(count: number): readonly SampleHousehold[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `H-${index + 1}`,
    headName: [FAMILY_NAMES[index % 10], MIDDLE_NAMES[index % 7], GIVEN_NAMES[index % 12]].join(' '),
    houseNumber: `Số ${(index % 97) + 1}, ngõ ${(index % 9) + 1}`,
    members: (index % 6) + 1,
    state: STATES[index % 6] ?? 'todo',
  }));
}
