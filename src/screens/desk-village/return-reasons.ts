import type { ReturnTarget } from '#domain/book/kinds.ts';

/** What an officer most often sends back, each with the field on the phone that it is about. */
const RETURN_REASONS = {
  household: [
    { id: 'headName', field: 'headName' },
    { id: 'birthYear', field: 'birthYear' },
    { id: 'memberCount', field: 'memberCount' },
    { id: 'address', field: 'address' },
    { id: 'status', field: 'status' },
    { id: 'registration', field: 'registration' },
    { id: 'result', field: 'result' },
  ],
  meeting: [
    { id: 'attendance', field: 'attendance' },
    { id: 'chair', field: 'chair' },
    { id: 'secretary', field: 'secretary' },
    { id: 'ballots', field: 'result' },
    { id: 'quorum', field: 'attendance' },
  ],
  village: [
    { id: 'list', field: '' },
    { id: 'posting', field: 'posting' },
    { id: 'opinions', field: 'opinions' },
  ],
} as const satisfies Readonly<Record<ReturnTarget['type'], readonly { id: string; field: string }[]>>;

type ReturnReason = (typeof RETURN_REASONS)[ReturnTarget['type']][number];

/** The usual reasons for what goes back; of a part of the village's dossier only those about this part. */
export function reasonsFor(target: ReturnTarget): readonly ReturnReason[] {
  const reasons: readonly ReturnReason[] = RETURN_REASONS[target.type];
  return target.type === 'village' && target.field !== ''
    ? reasons.filter(({ field }) => field === target.field)
    : reasons;
}
