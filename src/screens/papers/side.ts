import { isVillageRole } from '#domain/book/permissions.ts';
import { useLocation } from 'preact-iso';
import { villagesOf } from '#domain/register/commune.ts';
import type { PaperSources } from '#documents/from-book/paper-sources.ts';
import { useApp, type AppServices } from '../shared/app-context.ts';
import { bookSources } from '../shared/paper/book-sources.ts';

/** Whose papers these are: a village's on its phone, or all of the commune's at the desk. */
export type Side = 'phone' | 'desk';

/** Which side the screen is on: an officer's device has no village of its own. */
export function useSide(): Side {
  const { path } = useLocation();
  const { enrolment } = useApp();
  return path.startsWith('/desk') || !isVillageRole(enrolment.role) ? 'desk' : 'phone';
}

/** What this device's book has. Read while rendering or computing: what it reads is then followed. */
export function paperSourcesOf(app: AppServices, side: Side, year: number): PaperSources {
  const ofCommune = () => villagesOf(app.commune.value).map(({ id }) => id);
  return bookSources(app, side === 'desk' ? ofCommune() : [app.enrolment.village], year);
}
