import type { RestrictedAccessBody } from '../book/kinds-of-protection.ts';
import type { BookView } from '../book/view.ts';

/** Somebody had restricted facts shown: who by which device, when by that device's clock (epoch ms), what and what for. */
export interface RestrictedAccess extends RestrictedAccessBody {
  readonly id: string;
  readonly device: string;
  readonly at: number;
}

/** Every access that was recorded of a village, out of what officers alone see of it; in no order. */
export function restrictedAccessesOf(restricted: BookView): readonly RestrictedAccess[] {
  const states = [...restricted.ofKind('restricted-access')];
  return states.flatMap(({ heads }) =>
    heads.flatMap(({ id, device, recordedAt, body }) =>
      body === null ? [] : [{ id, device, at: recordedAt, ...(body as RestrictedAccessBody) }],
    ),
  );
}

/** What is asked to be shown; `household` is empty for the whole village. */
export type RestrictedFactsAsked = Pick<RestrictedAccessBody, 'what' | 'household'>;

/** Whether this device has said since then what it needs these facts for. Who said it of the village said it of each household. */
export const hasSaidWhatFor = (
  restricted: BookView,
  device: string,
  since: number,
  { what, household }: RestrictedFactsAsked,
): boolean =>
  restrictedAccessesOf(restricted).some(
    (access) =>
      access.device === device &&
      access.at >= since &&
      access.what === what &&
      (access.household === '' || access.household === household),
  );
