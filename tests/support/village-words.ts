/** What the households of an invented village are called and commit themselves to. */
export const COMMITMENTS = [
  'law',
  'economy',
  'hygiene',
  'culture',
  'solidarity',
  'children',
  'no-violence',
  'weddings',
];
export const SURNAMES = ['Nông', 'Vi', 'Lý', 'Hoàng', 'Triệu', 'Lương', 'Bế', 'Đặng', 'Nguyễn', 'Trần'];
export const MIDDLES = ['Văn', 'Thị', 'Đức', 'Minh', 'Xuân', 'Ngọc'];
export const GIVEN = [
  'Páo',
  'Mai',
  'Thành',
  'Hương',
  'Dũng',
  'Lan',
  'Sơn',
  'Hạnh',
  'Quý',
  'Tuyết',
  'Chiến',
  'Nhung',
];
