import type { Role } from '#domain/book/permissions.ts';
import type { IconName } from '#ui/Icon.tsx';

/** The parts of the desk in their order. */
const PARTS = [
  { href: '/desk', id: 'board', icon: 'board' },
  { href: '/desk/decisions', id: 'decisions', icon: 'ballot' },
  { href: '/desk/book', id: 'book', icon: 'people' },
  { href: '/desk/papers', id: 'papers', icon: 'print' },
  { href: '/desk/tray', id: 'tray', icon: 'flag' },
  { href: '/desk/intake', id: 'intake', icon: 'qr' },
  { href: '/desk/import', id: 'import', icon: 'list' },
  { href: '/desk/year', id: 'year', icon: 'minutes' },
  { href: '/desk/people', id: 'people', icon: 'phone' },
  { href: '/desk/privacy', id: 'privacy', icon: 'people' },
  { href: '/desk/access-log', id: 'access-log', icon: 'list' },
  { href: '/desk/operations', id: 'operations', icon: 'house' },
  { href: '/desk/settings', id: 'settings', icon: 'gear' },
] as const satisfies readonly { href: string; id: string; icon: IconName }[];

export type DeskPart = (typeof PARTS)[number];
type PartId = DeskPart['id'];

const READING = ['board', 'decisions', 'book', 'papers'] as const;

/** What each role's work at the desk is; village roles have none here, and what they open is the book that they may read. */
const PARTS_OF: Readonly<Record<Role, readonly PartId[]>> = {
  officer: PARTS.map(({ id }) => id),
  chairman: [...READING, 'tray', 'people', 'privacy', 'access-log', 'settings'],
  viewer: [...READING, 'settings'],
  operator: ['people', 'operations', 'settings'],
  'village-head': [...READING, 'settings'],
  'second-recorder': [...READING, 'settings'],
};

export const partsOf = (role: Role): readonly DeskPart[] =>
  PARTS.filter(({ id }) => PARTS_OF[role].includes(id));

/** Where the role begins. */
export const firstPageOf = (role: Role): string => partsOf(role)[0]?.href ?? '/desk/settings';

/** Pages that stand under another part's name. */
const UNDER: Readonly<Record<string, string>> = {
  '/desk/merit': '/desk/decisions',
  '/desk/past-years': '/desk/book',
  '/desk/rejoin': '/desk/settings',
};

/** Pages under a part that others read: all there is to do there is to record. */
const RECORDING: ReadonlySet<string> = new Set(['/desk/past-years']);

/** The part that a page belongs to; a village's page belongs to the board. */
export function partOf(path: string): string {
  const under = UNDER[path];
  if (under) return under;
  const part = PARTS.find(({ href }) => href !== '/desk' && (path === href || path.startsWith(`${href}/`)));
  return part?.href ?? '/desk';
}

/** Whether the page belongs to the role's work; what a device may read and write is decided elsewhere, by the domain. */
export const isForRole = (role: Role, path: string): boolean =>
  partsOf(role).some(({ href }) => href === partOf(path)) && (role === 'officer' || !RECORDING.has(path));
